package org.cupel.surrogate.calibration;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Split conformal prediction: {@code cqr} on the quantiles, {@code normalised} on errors in units of the total
 * uncertainty, each with one margin or, {@code -two-sided}, with one per end.
 *
 * @see <a href="https://arxiv.org/abs/1905.03222">Romano et al. 2019, conformalised quantile regression</a>
 * @see <a href="https://arxiv.org/abs/1604.04173">Lei et al. 2018, locally weighted conformal inference</a>
 */
public record SplitConformal(Yardstick yardstick, Sides sides) implements CalibrationMethod {

    @Override
    public String kind() {
        return yardstick.word(sides);
    }

    @Override
    public Calibration fit(CalibrationRows rows, Target target) {
        Yardstick.Learnt learnt = yardstick.learn(rows, target);
        Frame frame = learnt.frame();
        var group = group(
                Margin.UNLIMITED,
                learnt.rest().size(),
                target,
                sides,
                frame,
                score -> MarginRule.pooled(learnt.rest().rows(), score));
        return new Calibration(kind(), target, frame, sides, List.of(group), List.of());
    }

    /** @param rule makes a rule of one kind of score */
    static NoveltyGroup group(
            Margin noveltyUpTo,
            int rows,
            Target target,
            Sides sides,
            Frame frame,
            Function<ToDoubleFunction<CalibrationRow>, MarginRule> rule) {
        MarginRule low = rule.apply(sides == Sides.TOGETHER ? frame::score : frame::lowScore);
        MarginRule high = sides == Sides.TOGETHER ? low : rule.apply(frame::highScore);
        return new NoveltyGroup(noveltyUpTo, rows, Levels.margins(target, sides, low, high));
    }
}
