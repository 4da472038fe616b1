package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Split conformal prediction within groups of similar novelty, so that coverage holds in each: novel materials get
 * wider intervals than familiar ones. A group too small for the exact quantile joins the next more novel one, the most
 * novel one the one before it, and the calibration's notes say so.
 *
 * @param groups wanted; their bounds are quantiles of the rows' novelty
 * @see <a href="https://doi.org/10.1007/978-0-387-25061-8">Vovk, Gammerman and Shafer 2005, section 4.5</a>
 */
public record Mondrian(Yardstick yardstick, Sides sides, int groups) implements CalibrationMethod {

    static final int DEFAULT_GROUPS = 4;

    public Mondrian {
        if (groups < 1) {
            throw new IllegalArgumentException(groups + " novelty groups. Give at least one.");
        }
    }

    @Override
    public String kind() {
        return "mondrian-" + yardstick.word(sides);
    }

    @Override
    public Calibration fit(CalibrationRows rows, Target target) {
        Yardstick.Learnt learnt = yardstick.learn(rows, target);
        Frame frame = learnt.frame();
        int needed = ExactQuantile.scoresNeeded(target.miscoverage() * (sides == Sides.TOGETHER ? 1 : 0.5));
        NoveltyBins bins = NoveltyBins.of(learnt.rest().rows(), groups, needed);
        List<NoveltyGroup> fitted = new ArrayList<>();
        for (NoveltyBins.Bin bin : bins.bins()) {
            fitted.add(SplitConformal.group(
                    bin.upTo(),
                    bin.rows().size(),
                    target,
                    sides,
                    frame,
                    score -> MarginRule.pooled(bin.rows(), score)));
        }
        return new Calibration(kind(), target, frame, sides, fitted, bins.notes());
    }
}
