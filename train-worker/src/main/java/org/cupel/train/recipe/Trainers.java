package org.cupel.train.recipe;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.anchor.AnchoredTrainer;
import org.cupel.train.ensemble.ScratchTrainer;
import org.cupel.train.features.BackboneLoader;
import org.cupel.train.finetune.FeatureStore;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.FineTuneTrainer;
import org.cupel.train.finetune.FrozenFeatures;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchTrainer;

/** Puts trainers together, for the service and for whoever trains the same again. */
public final class Trainers {

    private Trainers() {}

    /** Every member with a trunk of its own. */
    public static EnsembleTrainer scratch(TorchDevice device) {
        return new ScratchTrainer(new TorchTrainer(device));
    }

    /**
     * Heads on one backbone, which is loaded when it is first needed.
     *
     * @param weights a file to use instead of the usual weights
     * @param features where those that were computed before are kept
     */
    public static EnsembleTrainer onBackbone(
            BackboneName name,
            Optional<Path> weights,
            FineTuneSettings settings,
            TorchDevice device,
            ObjectStore objects,
            FeatureStore features) {
        Supplier<FrozenFeatures> source = once(() -> {
            Architecture architecture = new BackboneLoader(objects).load(name, weights);
            return new FrozenFeatures(new TorchBackbone(architecture, Precision.FLOAT, device.name()), features);
        });
        return new AnchoredTrainer(
                new FineTuneTrainer(source, settings, device, scratch(device)), source, settings, device);
    }

    /** A backbone is loaded once for all who ask for it. */
    private static Supplier<FrozenFeatures> once(Supplier<FrozenFeatures> source) {
        FrozenFeatures[] opened = new FrozenFeatures[1];
        return () -> {
            synchronized (opened) {
                if (opened[0] == null) {
                    opened[0] = source.get();
                }
                return opened[0];
            }
        };
    }
}
