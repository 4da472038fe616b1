package org.cupel.train.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cupel.backbone.Architecture;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.FineTuneTrainer;
import org.cupel.train.finetune.FrozenFeatures;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.weights.AnchoredParts;
import org.jboss.logging.Logger;

/**
 * Trains ensembles that predict formation energies and measure them from the hull of known phases, where the data have
 * formation energies and the backbone is frozen; everything else it leaves to the direct regression.
 *
 * <p>A correction learns from training rows whose energy was predicted by heads that had not seen their composition, on a
 * hull that had not seen it either. It is kept where it is better on validation rows.
 */
public final class AnchoredTrainer implements EnsembleTrainer {

    private static final Logger LOG = Logger.getLogger(AnchoredTrainer.class);

    private final FineTuneTrainer direct;
    private final Supplier<FrozenFeatures> features;
    private final FineTuneSettings settings;
    private final TorchDevice device;

    /**
     * @param direct what regresses targets from features
     * @param features of the same backbone; the same object at every call
     */
    public AnchoredTrainer(
            FineTuneTrainer direct, Supplier<FrozenFeatures> features, FineTuneSettings settings, TorchDevice device) {
        this.direct = direct;
        this.features = features;
        this.settings = settings;
        this.device = device;
    }

    @Override
    public TrainedEnsemble train(
            LabelledGraphs data,
            TrainingSettings wanted,
            Ensemble start,
            Checkpoints checkpoints,
            TrainingListener listener) {
        return obstacle(data).isPresent()
                ? direct.train(data, wanted, start, checkpoints, listener)
                : anchored(data, wanted, listener);
    }

    /** Regresses the targets from features, as if there were no hull. */
    public TrainedEnsemble direct(LabelledGraphs data, TrainingSettings wanted) {
        return direct.train(data, wanted, null, Checkpoints.NOWHERE, TrainingListener.SILENT);
    }

    /** Why targets are regressed directly; empty when they go through the hull. */
    public Optional<String> obstacle(LabelledGraphs data) {
        return direct.quick()
                ? Obstacles.of(data)
                : Optional.of("a backbone that learns takes too long to be trained with parts held out");
    }

    private TrainedEnsemble anchored(LabelledGraphs data, TrainingSettings wanted, TrainingListener listener) {
        FrozenFeatures frozen = features.get();
        FormationLabels labels = data.formation();
        KnownPhases phases = labels.phases(data.crystals(), data.train());
        float[][] inputs = inputs(data, frozen);
        double[] energies = EnergyTargets.of(data, phases);
        Architecture architecture = frozen.backbone().architecture();
        HeadFit fit = new HeadFit(architecture, device);
        HeadFit.Fitted energy = fit.fit(
                HeadFit.Rows.of(inputs, energies, data.train(), data.validation()),
                wanted.seeds(),
                StabilityThresholds.NONE,
                settings,
                new float[0],
                listener);
        AnchoredEnsemble plain =
                new AnchoredEnsemble(new BackboneEnsemble(frozen, energy.heads()), phases, wanted.thresholds(), null);
        StabilityEstimate[] seen =
                new HeldOutEstimates(fit, settings, wanted.seeds().get(0)).of(data, inputs, energies);
        see(data, data.validation(), inputs, energy.heads(), phases, seen);
        CorrectionFit corrections = new CorrectionFit(fit, settings);
        CorrectionFit.Result corrected = corrections.fit(data, inputs, seen, wanted, after(energy.reports(), listener));
        AnchoredEnsemble better =
                new AnchoredEnsemble(plain.energies(), phases, wanted.thresholds(), corrected.correction());
        double without = error(plain, data);
        double with = error(better, data);
        LOG.infof(
                "Through the hull of %d known phases: validation error %.4f eV/atom, corrected %.4f (%.0f %% of the"
                        + " distance added as it is).",
                phases.phases().size(),
                without,
                with,
                100 * corrected.correction().weight());
        return with < without
                ? new TrainedEnsemble(better, continued(energy.reports(), corrected.reports()))
                : new TrainedEnsemble(plain, energy.reports());
    }

    /** [C][F]; of rows that nothing is learnt from, null. */
    private static float[][] inputs(LabelledGraphs data, FrozenFeatures frozen) {
        int[] used = IntStream.concat(Arrays.stream(data.train()), Arrays.stream(data.validation()))
                .toArray();
        List<Crystal> crystals =
                Arrays.stream(used).mapToObj(data.crystals()::get).toList();
        float[][] computed = frozen.of(crystals, Pooling.MEAN);
        float[][] inputs = new float[data.targets().length][];
        for (int i = 0; i < used.length; i++) {
            inputs[used[i]] = computed[i];
        }
        return inputs;
    }

    /** Rows that the heads and the hull have not learnt from. */
    static void see(
            LabelledGraphs data,
            int[] rows,
            float[][] inputs,
            HeadSet energies,
            KnownPhases phases,
            StabilityEstimate[] seen) {
        float[][] asked = IntStream.of(rows).mapToObj(row -> inputs[row]).toArray(float[][]::new);
        List<Crystal> crystals =
                IntStream.of(rows).mapToObj(data.crystals()::get).toList();
        List<StabilityEstimate> estimates = AnchoredEnsemble.estimates(crystals, energies.predict(asked), phases);
        for (int i = 0; i < rows.length; i++) {
            seen[rows[i]] = estimates.get(i);
        }
    }

    private static double error(Ensemble ensemble, LabelledGraphs data) {
        double[] said =
                EnsembleMean.of(ensemble.predict(data, data.validation())).q50();
        double[] truth = data.targetsOf(data.validation());
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> Math.abs(said[i] - truth[i]))
                .average()
                .orElseThrow();
    }

    /** Tells of a second training as going on where the first one ended. */
    private static TrainingListener after(List<MemberReport> first, TrainingListener listener) {
        return new TrainingListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                listener.epochEnded(Epochs.after(first.get(epoch.member()).epoch(), epoch));
            }

            @Override
            public void shortened(int member, int configuredEpochs, int plannedEpochs) {
                listener.shortened(member, configuredEpochs, plannedEpochs);
            }
        };
    }

    private static List<MemberReport> continued(List<MemberReport> first, List<MemberReport> second) {
        List<MemberReport> reports = new ArrayList<>();
        for (int m = 0; m < first.size(); m++) {
            reports.add(Epochs.continued(first.get(m), second.get(m)));
        }
        return reports;
    }

    @Override
    public boolean canStartFrom(Ensemble ensemble, TrainingSettings wanted) {
        return direct.canStartFrom(ensemble, wanted);
    }

    @Override
    public int epochs(TrainingSettings wanted, Ensemble start) {
        return direct.epochs(wanted, start);
    }

    /** Those of the formation energy, then those of the correction, where there is a hull. */
    @Override
    public int epochs(LabelledGraphs data, TrainingSettings wanted, Ensemble start) {
        return (obstacle(data).isEmpty() ? 2 : 1) * direct.epochs(wanted, start);
    }

    @Override
    public boolean quick() {
        return direct.quick();
    }

    @Override
    public Ensemble read(byte[] weights) {
        return AnchoredParts.isOne(weights) ? AnchoredFile.read(weights, direct::mount) : direct.read(weights);
    }

    @Override
    public String device() {
        return direct.device();
    }
}
