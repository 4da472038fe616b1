package org.cupel.crystal.charge;

import org.cupel.crystal.Element;

/**
 * An element with a charge.
 *
 * @param element it belongs to
 * @param charge in elementary charges
 * @param occurrences how often such ions stand in the Inorganic Crystal Structure Database, as pymatgen counts them
 */
public record OxidationState(Element element, int charge, long occurrences) {}
