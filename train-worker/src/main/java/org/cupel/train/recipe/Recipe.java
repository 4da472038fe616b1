package org.cupel.train.recipe;

import java.util.List;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.plan.BackboneUse;

/**
 * Everything that decided a model's weights, so that it can be trained again.
 *
 * @param format {@link #FORMAT}
 * @param backbone null when members have trunks of their own
 * @param fineTuning how heads were trained on it, null without one
 * @param start the weights that members started from, null for fresh ones
 * @param members one per seed, in their order
 * @param device where it was computed
 */
public record Recipe(
        String format,
        String property,
        TaskRecipe task,
        SnapshotReference snapshot,
        SplitRecipe split,
        EnsembleRecipe ensemble,
        BackboneUse backbone,
        FineTuneSettings fineTuning,
        StartRecipe start,
        List<MemberRecipe> members,
        String device) {

    /** Of this record. */
    public static final String FORMAT = "cupel.recipe.1";

    public Recipe {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The recipe has format '" + format + "', not '" + FORMAT
                    + "'. Maybe a newer release of Cupel wrote it: use that one.");
        }
        members = List.copyOf(members);
    }
}
