package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which {@link Frame} a method measures in, and how the frame is learnt. */
public enum Yardstick {
    /** Distance beyond q10 and q90, in the property's unit: conformalised quantile regression. */
    QUANTILES("cqr"),
    /** Distance from q50 in units of the total uncertainty, which has a learnt floor: locally weighted conformal. */
    UNCERTAINTY("normalised"),
    /** Distance from q50 in units of the error that uncertainty and novelty let expect, see {@link ErrorModel}. */
    EXPECTED_ERROR("expected-error");

    /** Every fourth row of a group is spent on the frame and on nothing else: the quantile over the others stays exact. */
    private static final int FRAME_ROW_EVERY = 4;

    private final String word;

    Yardstick(String word) {
        this.word = word;
    }

    String word(Sides sides) {
        return sides == Sides.TOGETHER ? word : word + "-two-sided";
    }

    /** A frame and the rows that it was not learnt from. */
    record Learnt(Frame frame, CalibrationRows rest) {}

    Learnt learn(CalibrationRows rows, Target target) {
        if (this == QUANTILES) {
            return new Learnt(Frame.BAND, rows);
        }
        List<CalibrationRow> forFrame = new ArrayList<>();
        List<CalibrationRow> rest = new ArrayList<>();
        Map<RowGroup, Integer> seen = new HashMap<>();
        for (CalibrationRow row : rows.rows()) {
            int before = seen.merge(RowGroup.of(row), 1, Integer::sum) - 1;
            (before % FRAME_ROW_EVERY == 0 ? forFrame : rest).add(row);
        }
        Scale scale =
                this == UNCERTAINTY ? FloorSearch.scale(forFrame, target.miscoverage()) : ErrorModel.scale(forFrame);
        return new Learnt(new Frame(Anchor.MEDIAN, scale), CalibrationRows.of(rest));
    }
}
