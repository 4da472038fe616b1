package org.cupel.train.finetune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.train.TestSettings;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.weights.BackboneFile;

/** A small backbone with weights that nobody trained. */
public final class OwnBackbone {

    private OwnBackbone() {}

    public static BackboneWeights weights(long seed) {
        List<BackboneTarget> targets = List.of(
                new BackboneTarget("bandGap", "eV", new TargetScaling(1, 2)),
                new BackboneTarget("formationEnergyPerAtom", "eV/atom", new TargetScaling(-1, 0.8)));
        return WeightInitialiser.fresh(TestSettings.SHAPE, targets, seed);
    }

    public static TorchBackbone open(BackboneWeights weights) {
        try {
            Path file = Files.createTempFile("backbone", ".safetensors");
            Files.write(file, BackboneFile.write(weights, Map.of("seed", "1")));
            try {
                return new TorchBackbone(
                        Architectures.load(BackboneName.OWN, file, Optional.empty()), Precision.FLOAT, "cpu");
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
