package org.cupel.train.anchor;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cupel.surrogate.split.StableHash;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingListener;

/** Training rows as new materials would be seen: energies and hull by the rows of other compositions. */
final class HeldOutEstimates {

    private static final int PARTS = 5;
    private static final StableHash PART = new StableHash("cupel-hull-part");

    private final HeadFit fit;
    private final FineTuneSettings settings;
    private final long seed;

    /** @param settings of the heads; those here are trained in larger and fewer steps, which costs a tenth */
    HeldOutEstimates(HeadFit fit, FineTuneSettings settings, long seed) {
        this.fit = fit;
        this.settings = shortened(settings);
        this.seed = seed;
    }

    static FineTuneSettings shortened(FineTuneSettings settings) {
        return new FineTuneSettings(
                settings.headWidth(),
                settings.dropout(),
                3 * settings.headRate(),
                Math.max(1, settings.epochs() / 2),
                settings.patience(),
                4 * settings.batchSize(),
                settings.weightDecay());
    }

    /** [C], null for rows that are not trained on. */
    StabilityEstimate[] of(LabelledGraphs data, float[][] inputs, double[] energies) {
        StabilityEstimate[] seen = new StabilityEstimate[energies.length];
        for (int k = 0; k < PARTS; k++) {
            int part = k;
            IntPredicate inside = row -> part(data, row) == part;
            int[] asked = IntStream.of(data.train()).filter(inside).toArray();
            int[] others = IntStream.of(data.train()).filter(inside.negate()).toArray();
            if (asked.length > 0 && others.length > 0) {
                AnchoredTrainer.see(
                        data, asked, inputs, heads(data, inputs, energies, others), phases(data, asked, others), seen);
            }
        }
        return seen;
    }

    private static int part(LabelledGraphs data, int row) {
        return (int) (PARTS
                * PART.unitInterval(data.crystals().get(row).composition().reducedFormula()));
    }

    private HeadSet heads(LabelledGraphs data, float[][] inputs, double[] energies, int[] others) {
        return fit.fit(
                        HeadFit.Rows.of(inputs, energies, others, data.validation()),
                        List.of(seed),
                        StabilityThresholds.NONE,
                        settings,
                        new float[0],
                        TrainingListener.SILENT)
                .heads();
    }

    private static KnownPhases phases(LabelledGraphs data, int[] asked, int[] others) {
        FormationLabels labels = data.formation()
                .withoutOthersOf(IntStream.of(asked)
                        .mapToObj(row -> data.crystals().get(row).composition())
                        .toList());
        return labels.phases(data.crystals(), others);
    }
}
