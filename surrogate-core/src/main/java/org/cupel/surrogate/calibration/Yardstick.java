package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which {@link Frame} a method measures in, and how the frame is learnt. */
public enum Yardstick {
    /** Distance beyond q10 and q90, in the property's unit: conformalised quantile regression. */
    QUANTILES("cqr"),
    /** Distance from q50 in units of the total uncertainty, which has a learnt floor: locally weighted conformal. */
    UNCERTAINTY("normalised");

    /** Every fourth row is spent on the floor and on nothing else, which keeps the quantile over the others exact. */
    private static final int FLOOR_ROW_EVERY = 4;

    private static final double SMALLEST_FLOOR = 1e-6;
    private static final double[] FLOOR_QUANTILES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

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
        List<CalibrationRow> forFloor = new ArrayList<>();
        List<CalibrationRow> rest = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            (i % FLOOR_ROW_EVERY == 0 ? forFloor : rest).add(rows.rows().get(i));
        }
        double floor = floor(forFloor, target.miscoverage());
        return new Learnt(new Frame(Anchor.MEDIAN, true, floor), CalibrationRows.of(rest));
    }

    /** The floor, among quantiles of the uncertainty, with the narrowest intervals on average. */
    private static double floor(List<CalibrationRow> rows, double miscoverage) {
        double[] sigmas = rows.stream()
                .mapToDouble(row -> row.prediction().uncertainty().total())
                .sorted()
                .toArray();
        double best = SMALLEST_FLOOR;
        double narrowest = Double.POSITIVE_INFINITY;
        for (double quantile : FLOOR_QUANTILES) {
            double floor = sigmas.length == 0
                    ? SMALLEST_FLOOR
                    : Math.max(SMALLEST_FLOOR, sigmas[(int) Math.round(quantile * (sigmas.length - 1))]);
            double width = meanWidth(rows, new Frame(Anchor.MEDIAN, true, floor), miscoverage);
            if (width < narrowest) {
                narrowest = width;
                best = floor;
            }
        }
        return best;
    }

    private static double meanWidth(List<CalibrationRow> rows, Frame frame, double miscoverage) {
        double[] scores = rows.stream().mapToDouble(frame::score).sorted().toArray();
        double meanScale = rows.stream()
                .mapToDouble(row -> frame.scale(row.prediction()))
                .average()
                .orElse(0);
        int rank = Math.min(scores.length, Math.max(1, ExactQuantile.rank(scores.length, miscoverage)));
        return scores.length == 0 ? 0 : Arrays.stream(scores, rank - 1, rank).sum() * meanScale;
    }
}
