package org.cupel.crystal.energy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;
import org.cupel.crystal.hull.ReconciledReferences;
import org.cupel.crystal.hull.ReconciliationReport;
import org.cupel.crystal.hull.ReconcilingSettings;

/**
 * The competing phases that are known without the materials in question: labelled materials, what their labels say of
 * the hull, and reference entries of another source, brought to the same scale and reconciled with the labels.
 *
 * <p>A labelled material knows its own energy above hull here; to predict one, build a hull without it and without all
 * that are held out with it. Labels were computed with every phase present, so anchors keep a trace even of those.
 *
 * @param entries labelled materials, hulls at anchors and reference entries
 * @param shift of the reference entries
 * @param report of how they were reconciled
 */
public record ReferenceHull(List<HullEntry> entries, EnergyScaleShift shift, ReconciliationReport report) {

    public ReferenceHull {
        entries = List.copyOf(entries);
    }

    /**
     * All energies are formation energies in eV/atom.
     *
     * @param labelled trusted materials, none of those held out
     * @param anchors where labels tell the hull, none of those held out
     * @param references entries of another source; those of pure elements are left out, because elements are the zero
     * @param heldOut compositions whose reference entries must not be seen
     */
    public static ReferenceHull of(
            Collection<HullEntry> labelled,
            Collection<HullAnchor> anchors,
            Collection<HullEntry> references,
            Predicate<Composition> heldOut,
            RobustFit fit,
            ReconcilingSettings settings) {
        List<HullEntry> allowed = references.stream()
                .filter(entry -> entry.composition().elements().size() > 1)
                .filter(entry -> !heldOut.test(entry.composition()))
                .toList();
        EnergyScaleShift shift = EnergyScaleShift.fit(allowed, labelled, fit);
        ReconciledReferences reconciled = ReconciledReferences.of(
                labelled, allowed.stream().map(shift::shifted).toList(), anchors, settings);
        List<HullEntry> entries = new ArrayList<>(labelled);
        anchors.stream()
                .filter(anchor -> anchor.composition().elements().size() > 1)
                .map(HullAnchor::entry)
                .forEach(entries::add);
        entries.addAll(reconciled.entries());
        return new ReferenceHull(entries, shift, reconciled.report());
    }

    /** Of all entries. */
    public PhaseDiagram diagram() {
        return diagramWith(List.of());
    }

    /** Of all entries and more competing phases, such as predicted ones. */
    public PhaseDiagram diagramWith(Collection<HullEntry> more) {
        return PhaseDiagram.ofFormationEnergies(
                Stream.concat(entries.stream(), more.stream()).toList());
    }
}
