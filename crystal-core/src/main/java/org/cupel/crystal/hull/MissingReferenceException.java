package org.cupel.crystal.hull;

import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/** No entry of a pure element, which every composition with this element is measured against. */
public final class MissingReferenceException extends CrystalException {

    MissingReferenceException(Element element, Composition asked) {
        super("No entry of pure " + element + " among the competing phases, so the hull at " + asked.reducedFormula()
                + " is undefined. Add an entry of elemental " + element
                + ", or use PhaseDiagram.ofFormationEnergies if all energies are formation energies.");
    }
}
