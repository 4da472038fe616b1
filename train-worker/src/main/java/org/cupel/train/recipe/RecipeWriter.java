package org.cupel.train.recipe;

import org.cupel.schema.model.SnapshotReference;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingSettings;

/** Writes down how this service trains. */
public final class RecipeWriter {

    private final SplitRecipe split;
    private final FineTuneSettings fineTuning;
    private final String device;

    /** @param fineTuning null when members have trunks of their own */
    public RecipeWriter(SplitRecipe split, FineTuneSettings fineTuning, String device) {
        this.split = split;
        this.fineTuning = fineTuning;
        this.device = device;
    }

    /**
     * @param settings with what the property asks for
     * @param start null for fresh weights
     */
    public Recipe recipe(
            PropertyTask task,
            SnapshotReference snapshot,
            TrainingSettings settings,
            StartRecipe start,
            TrainedEnsemble trained) {
        return new Recipe(
                Recipe.FORMAT,
                task.name(),
                TaskRecipe.of(task),
                snapshot,
                split,
                EnsembleRecipe.of(settings),
                trained.ensemble().backbone().orElse(null),
                fineTuning,
                start,
                trained.members().stream().map(MemberRecipe::of).toList(),
                device);
    }
}
