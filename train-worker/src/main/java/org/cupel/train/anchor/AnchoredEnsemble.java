package org.cupel.train.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.MemberAboveHull;
import org.cupel.surrogate.stability.NormalEnergy;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.plan.BackboneUse;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;

/**
 * Energies above hull through formation energies: what the members predict, measured from the hull of known phases, which
 * never holds the crystal itself, and corrected where that was better on validation rows.
 *
 * @param energies whose members predict formation energies, eV/atom
 * @param correction null where there is none
 */
public record AnchoredEnsemble(
        BackboneEnsemble energies, KnownPhases phases, StabilityThresholds thresholds, Correction correction)
        implements Ensemble {

    @Override
    public List<Heads> predict(LabelledGraphs data, int[] crystals) {
        List<Crystal> asked =
                Arrays.stream(crystals).mapToObj(data.crystals()::get).toList();
        float[][] features = energies.features().of(asked, energies.heads().pooling());
        List<Heads> said = energies.heads().predict(features);
        List<StabilityEstimate> estimates = estimates(asked, said, phases);
        return correction == null ? aboveHull(said, estimates) : correction.predict(features, estimates);
    }

    /** The mean of the members' medians, measured from the hull. */
    static List<StabilityEstimate> estimates(List<Crystal> crystals, List<Heads> energies, KnownPhases phases) {
        List<StabilityEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < crystals.size(); i++) {
            int row = i;
            Crystal crystal = crystals.get(i);
            double energyEv = energies.stream()
                    .mapToDouble(member -> member.q50()[row])
                    .average()
                    .orElseThrow();
            estimates.add(phases.estimate(
                    null, crystal.structureHash(), crystal.composition(), new NormalEnergy(energyEv, 0)));
        }
        return estimates;
    }

    private List<Heads> aboveHull(List<Heads> energies, List<StabilityEstimate> estimates) {
        List<Heads> members = new ArrayList<>();
        for (Heads energy : energies) {
            Heads above = Heads.ofSize(estimates.size());
            for (int i = 0; i < estimates.size(); i++) {
                write(
                        above,
                        i,
                        MemberAboveHull.of(
                                new Quantiles(energy.q10()[i], energy.q50()[i], energy.q90()[i]),
                                estimates.get(i).hullEnergyEv(),
                                thresholds));
            }
            members.add(above);
        }
        return members;
    }

    private static void write(Heads heads, int row, MemberPrediction member) {
        heads.q10()[row] = member.quantiles().q10();
        heads.q50()[row] = member.quantiles().q50();
        heads.q90()[row] = member.quantiles().q90();
        heads.pStable()[row] = member.pStable();
        heads.pMetastable()[row] = member.pMetastable();
    }

    /** The same without its correction. */
    public AnchoredEnsemble uncorrected() {
        return new AnchoredEnsemble(energies, phases, thresholds, null);
    }

    @Override
    public byte[] weights() {
        return AnchoredFile.write(this);
    }

    @Override
    public byte[] onnx(String property) {
        return energies.energyGraph(property, GraphMetadata.of(this));
    }

    @Override
    public String architecture() {
        return energies.architecture() + ", of the formation energy. " + route();
    }

    /** How energies become distances, in a sentence. */
    public String route() {
        return "Distance to the hull of " + phases.phases().size() + " known phases, never the crystal itself"
                + (correction == null
                        ? ", not corrected."
                        : String.format(
                                Locale.ROOT,
                                "; heads on [features, hull energy, distance, number of competitors] say what follows"
                                        + " from it, and %.0f %% of it are added as they are.",
                                100 * correction.weight()));
    }

    @Override
    public String origin() {
        return energies.origin();
    }

    @Override
    public Optional<BackboneUse> backbone() {
        return energies.backbone();
    }
}
