package org.cupel.surrogate.calibration;

import java.util.List;

/**
 * One shift of at least 0, taken from q10 and added to q90: split conformal prediction in its plainest form and the
 * baseline. Unlike {@link SplitConformal} it never narrows what the model said.
 */
public record SymmetricShift() implements CalibrationMethod {

    @Override
    public String kind() {
        return "symmetric-shift";
    }

    @Override
    public Calibration fit(CalibrationRows rows, Target target) {
        MarginRule rule = MarginRule.pooled(rows.rows(), row -> Math.max(0, Frame.BAND.score(row)));
        var levels = Levels.margins(target, Sides.TOGETHER, rule, rule);
        var group = new NoveltyGroup(Margin.UNLIMITED, rows.size(), levels);
        return new Calibration(kind(), target, Frame.BAND, Sides.TOGETHER, List.of(group), List.of());
    }
}
