package org.cupel.train.recipe;

import java.util.List;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.Shortening;

/**
 * One member: what it was drawn from and how its schedule went.
 *
 * @param shortenings cuts of the schedule by the time budget, which decide its learning rates
 */
public record MemberRecipe(
        long seed, int plannedEpochs, int trainedEpochs, int bestEpoch, List<Shortening> shortenings) {

    static MemberRecipe of(MemberReport report) {
        return new MemberRecipe(
                report.seed(), report.plannedEpochs(), report.epoch(), report.bestEpoch(), report.shortenings());
    }
}
