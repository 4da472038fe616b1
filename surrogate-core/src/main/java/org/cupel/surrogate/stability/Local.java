package org.cupel.surrogate.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.crystal.Composition;
import org.cupel.crystal.hull.Decomposition;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;

/** The hull at the composition of one candidate. */
final class Local {

    private final Composition composition;
    private final Decomposition known;
    private final List<HullEntry> competitors;
    private final List<SampledPhase> predicted;
    private final double[] knownHullsEv;

    /**
     * @param known without the candidate
     * @param competitors all of it within the candidate's elements
     * @param predicted other candidates within these elements
     */
    Local(Composition composition, PhaseDiagram known, List<HullEntry> competitors, List<SampledPhase> predicted) {
        this.composition = composition;
        this.known = known.decomposition(composition);
        this.competitors = competitors;
        this.predicted = predicted;
        this.knownHullsEv = predicted.stream()
                .mapToDouble(phase -> known.hullEnergyPerAtomEv(phase.median().composition()))
                .toArray();
    }

    Decomposition atMedians() {
        return decomposition(predicted.stream().map(SampledPhase::median).toList());
    }

    /** One energy per hull, or a single one where no predicted phase reaches any of them. */
    double[] hullsEv(int hulls) {
        double[] energies = new double[hulls];
        boolean reached = false;
        for (int hull = 0; hull < hulls; hull++) {
            List<HullEntry> drawn = new ArrayList<>(predicted.size());
            for (SampledPhase phase : predicted) {
                drawn.add(phase.at(hull));
            }
            reached |= anyBelow(drawn);
            energies[hull] = decomposition(drawn).energyPerAtomEv();
        }
        return reached ? energies : new double[] {energies[0]};
    }

    /** A phase above the hull of the known ones changes no hull. */
    private Decomposition decomposition(List<HullEntry> more) {
        if (!anyBelow(more)) {
            return known;
        }
        List<HullEntry> all = new ArrayList<>(competitors);
        for (int k = 0; k < more.size(); k++) {
            if (more.get(k).energyPerAtomEv() < knownHullsEv[k]) {
                all.add(more.get(k));
            }
        }
        return PhaseDiagram.of(all).decomposition(composition);
    }

    private boolean anyBelow(List<HullEntry> more) {
        for (int k = 0; k < more.size(); k++) {
            if (more.get(k).energyPerAtomEv() < knownHullsEv[k]) {
                return true;
            }
        }
        return false;
    }

    CompetingPhase competing(Decomposition.Product product) {
        HullEntry entry = product.entry();
        Optional<SampledPhase> sampled =
                predicted.stream().filter(phase -> phase.median().equals(entry)).findFirst();
        return new CompetingPhase(
                entry.id(),
                entry.composition().reducedFormula(),
                product.atomFraction(),
                entry.energyPerAtomEv(),
                sampled.isPresent());
    }
}
