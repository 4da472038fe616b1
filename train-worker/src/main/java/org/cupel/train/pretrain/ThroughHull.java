package org.cupel.train.pretrain;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;

/**
 * Energy above hull out of a predicted formation energy: its distance to the hull of all labelled crystals but the candidate
 * itself, 0 where it would be below.
 *
 * <p>The hull of a file is that of the source only as far as the file holds the source's phases.
 */
final class ThroughHull {

    private final PhaseDiagram known;

    /** @param energy place of the formation energy among a row's targets */
    ThroughHull(List<PretrainRow> rows, int energy) {
        List<HullEntry> entries = new ArrayList<>();
        for (PretrainRow row : rows) {
            if (!Double.isNaN(row.targets()[energy])) {
                entries.add(new HullEntry(row.materialId(), row.composition(), row.targets()[energy]));
            }
        }
        this.known = PhaseDiagram.ofFormationEnergies(entries);
    }

    /** eV/atom. */
    double above(PretrainRow candidate, double formationEnergyPerAtomEv) {
        double above =
                known.without(candidate.materialId()).eAboveHull(candidate.composition(), formationEnergyPerAtomEv);
        return Math.max(0, above);
    }
}
