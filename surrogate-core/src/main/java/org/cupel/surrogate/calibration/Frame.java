package org.cupel.surrogate.calibration;

/**
 * How distances between prediction and truth are measured, so that they are comparable between rows.
 *
 * @param anchor what the ends of an interval start from
 * @param scale the unit of a distance
 */
public record Frame(Anchor anchor, Scale scale) {

    static final Frame BAND = new Frame(Anchor.BAND, Scale.NONE);

    /** An end may come out a few roundings short of a truth that lies on it exactly; ties would then all be lost. */
    private static final int SLACK_ULPS = 4;

    /** How far the truth lies below the lower anchor; negative when above it. */
    double lowScore(CalibrationRow row) {
        return (lowAnchor(row.prediction()) - row.truth()) / scale.of(row.prediction());
    }

    double highScore(CalibrationRow row) {
        return (row.truth() - highAnchor(row.prediction())) / scale.of(row.prediction());
    }

    double score(CalibrationRow row) {
        return Math.max(lowScore(row), highScore(row));
    }

    /** A band always holds its median: where margins narrow it beyond, it stops there. */
    Interval interval(RawPrediction prediction, Margin lowMargin, Margin highMargin) {
        double low = -reach(-lowAnchor(prediction), lowMargin, scale.of(prediction));
        double high = reach(highAnchor(prediction), highMargin, scale.of(prediction));
        double median = prediction.quantiles().q50();
        if (anchor == Anchor.BAND) {
            return new Interval(Math.min(low, median), Math.max(high, median));
        }
        double middle = 0.5 * (low + high);
        return low <= high ? new Interval(low, high) : new Interval(middle, middle);
    }

    private static double reach(double from, Margin margin, double scale) {
        double step = margin.asDouble() * scale;
        double slack = SLACK_ULPS * Math.ulp(Math.max(Math.abs(from), Math.abs(step)));
        return Double.isInfinite(step) ? step : from + step + slack;
    }

    private double lowAnchor(RawPrediction prediction) {
        return anchor == Anchor.BAND
                ? prediction.quantiles().q10()
                : prediction.quantiles().q50();
    }

    private double highAnchor(RawPrediction prediction) {
        return anchor == Anchor.BAND
                ? prediction.quantiles().q90()
                : prediction.quantiles().q50();
    }
}
