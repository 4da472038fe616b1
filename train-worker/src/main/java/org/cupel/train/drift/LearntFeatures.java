package org.cupel.train.drift;

import java.util.List;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.schema.model.DriftReference.Features;
import org.cupel.surrogate.drift.EnergyDistance;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.anchor.AnchoredEnsemble;
import org.cupel.train.features.StoredFeatures;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;

/** Features of sampled training rows, of those backbones whose features of other materials are kept in S3. */
final class LearntFeatures {

    private LearntFeatures() {}

    /** @return empty without a backbone, and with one that learnt here: its features are its own */
    static Optional<Features> of(LabelledGraphs data, int[] sample, Ensemble ensemble) {
        if (!(backboneOf(ensemble) instanceof BackboneEnsemble built)
                || !built.heads().trunk().isEmpty()) {
            return Optional.empty();
        }
        List<Crystal> crystals = LearntRows.crystals(data, sample)
                .limit(EnergyDistance.MOST_PER_SIDE)
                .toList();
        String sha256 = built.heads().backboneSha256();
        return Optional.of(new Features(
                built.heads().backbone(),
                sha256,
                StoredFeatures.prefix(sha256),
                built.features().of(crystals, Pooling.MEAN)));
    }

    private static Ensemble backboneOf(Ensemble ensemble) {
        return ensemble instanceof AnchoredEnsemble anchored ? anchored.energies() : ensemble;
    }
}
