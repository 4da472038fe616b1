package org.cupel.train.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.torch.HeadTrainer;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TrunkTrainer;
import org.cupel.train.weights.HeadSetFile;

/**
 * Trains heads on the features of a frozen backbone, which are computed once per structure, and then, where it is not all
 * frozen, heads and backbone together.
 *
 * <p>Heads train in seconds, so they are always trained anew and need no checkpoints; the features are what a broken-off
 * run finds again.
 */
public final class FineTuneTrainer implements EnsembleTrainer {

    private final Supplier<FrozenFeatures> source;
    private final FineTuneSettings fineTuning;
    private final TorchDevice device;
    private final EnsembleTrainer scratch;

    private FrozenFeatures opened;

    /**
     * @param source of the backbone, asked once and not before it is needed
     * @param scratch reads the ensembles that were trained without a backbone
     */
    public FineTuneTrainer(
            Supplier<FrozenFeatures> source, FineTuneSettings fineTuning, TorchDevice device, EnsembleTrainer scratch) {
        this.source = source;
        this.fineTuning = fineTuning;
        this.device = device;
        this.scratch = scratch;
    }

    @Override
    public TrainedEnsemble train(
            LabelledGraphs data,
            TrainingSettings settings,
            Ensemble start,
            Checkpoints checkpoints,
            TrainingListener listener) {
        FrozenFeatures features = features();
        int[] used = concat(data.train(), data.validation());
        List<Crystal> crystals =
                Arrays.stream(used).mapToObj(data.crystals()::get).toList();
        float[][] rows = features.of(crystals, settings.shape().pooling());
        float[][] train = Arrays.copyOf(rows, data.train().length);
        float[][] validation = Arrays.copyOfRange(rows, data.train().length, rows.length);
        FeatureScaling scaling = FeatureScaling.of(train);
        TargetScaling target = TargetScaling.of(data.targetsOf(data.train()));
        HeadTrainer trainer = new HeadTrainer(
                new HeadTrainer.Rows(scaled(train, scaling), data.targetsOf(data.train())),
                new HeadTrainer.Rows(scaled(validation, scaling), data.targetsOf(data.validation())),
                target,
                settings.thresholds(),
                fineTuning,
                device);
        List<Head> members = new ArrayList<>();
        List<MemberReport> reports = new ArrayList<>();
        HeadShape shape = new HeadShape(train[0].length, fineTuning.headWidth());
        for (int m = 0; m < settings.seeds().size(); m++) {
            HeadTrainer.Result result =
                    trainer.train(m, Head.fresh(settings.seeds().get(m), shape), listener);
            members.add(result.head());
            reports.add(result.report());
        }
        Architecture architecture = features.backbone().architecture();
        HeadSet set = new HeadSet(
                architecture.name().text(),
                architecture.checkpoint().sha256(),
                settings.shape().pooling(),
                scaling,
                target,
                members,
                Map.of());
        if (fineTuning.freeze() == Freeze.ALL) {
            return new TrainedEnsemble(new BackboneEnsemble(features, set), reports);
        }
        TrunkTrainer trunk = new TrunkTrainer(data, settings.thresholds(), fineTuning, device);
        TrunkTrainer.Result tuned = trunk.train(architecture, set, listener);
        return new TrainedEnsemble(ensemble(architecture, tuned.heads()), tuned.continuing(reports));
    }

    /** Heads on a backbone of their own; its features are of no use to others and are not kept. */
    private BackboneEnsemble ensemble(Architecture untouched, HeadSet set) {
        TorchBackbone backbone = new TorchBackbone(set.on(untouched), Precision.FLOAT, device.name());
        return new BackboneEnsemble(new FrozenFeatures(backbone, FeatureStore.NOWHERE), set);
    }

    private synchronized FrozenFeatures features() {
        if (opened == null) {
            opened = source.get();
        }
        return opened;
    }

    private static float[][] scaled(float[][] rows, FeatureScaling scaling) {
        return Arrays.stream(rows).map(scaling::apply).toArray(float[][]::new);
    }

    private static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Never: anew they are better and cost seconds. */
    @Override
    public boolean canStartFrom(Ensemble ensemble, TrainingSettings settings) {
        return false;
    }

    @Override
    public int epochs(TrainingSettings settings, Ensemble start) {
        return fineTuning.epochs() + (fineTuning.freeze() == Freeze.ALL ? 0 : fineTuning.backboneEpochs());
    }

    /** When the backbone stays as it is. */
    @Override
    public boolean quick() {
        return fineTuning.freeze() == Freeze.ALL;
    }

    @Override
    public Ensemble read(byte[] weights) {
        return HeadSetFile.isOne(weights) ? mount(HeadSetFile.read(weights)) : scratch.read(weights);
    }

    /** @throws IllegalArgumentException when the heads sit on another backbone */
    public BackboneEnsemble mount(HeadSet set) {
        FrozenFeatures features = features();
        String sha256 = features.backbone().architecture().checkpoint().sha256();
        if (!set.backboneSha256().equals(sha256)) {
            throw new IllegalArgumentException("The heads sit on backbone '" + set.backbone() + "' "
                    + set.backboneSha256() + ", and this service runs " + sha256
                    + ". Set cupel.training.backbone back to evaluate them.");
        }
        return set.trunk().isEmpty()
                ? new BackboneEnsemble(features, set)
                : ensemble(features.backbone().architecture(), set);
    }

    @Override
    public String device() {
        return device.name();
    }
}
