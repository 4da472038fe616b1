package org.cupel.surrogate.calibration;

import java.util.List;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;

/**
 * A fitted calibration: nothing but numbers, so that JSON can hold it and give the same intervals back.
 *
 * @param kind name of the method that made it, see {@link CalibrationMethod#kind()}
 * @param target what its intervals are to do
 * @param frame how it measures
 * @param sides whether the ends share a margin
 * @param groups margins by novelty, in ascending order; one group where novelty plays no part
 * @param notes what had to be done otherwise than asked, in words
 */
public record Calibration(
        String kind, Target target, Frame frame, Sides sides, List<NoveltyGroup> groups, List<String> notes) {

    /** @throws IllegalArgumentException when there is no group for predictions of any novelty */
    public Calibration {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        if (groups.isEmpty() || groups.get(groups.size() - 1).noveltyUpTo().limited()) {
            throw new IllegalArgumentException("Calibration '" + kind + "' has " + groups.size()
                    + " novelty groups and none without an upper end. Leave the last group's end unlimited.");
        }
    }

    /** The interval of the target's miscoverage. */
    public Interval interval(RawPrediction prediction) {
        return interval(prediction, target.miscoverage());
    }

    /**
     * The interval of another miscoverage, interpolated between the levels that are kept. At 0 and below it is unlimited,
     * as adaptive conformal inference asks for.
     */
    public Interval interval(RawPrediction prediction, double miscoverage) {
        return target.domain().clip(new LevelInterpolation(ends(prediction)).at(miscoverage));
    }

    /** Whether the rows suffice to limit the interval of this prediction. */
    public boolean supports(RawPrediction prediction) {
        return group(prediction).levels().stream()
                .anyMatch(level -> level.miscoverage() == target.miscoverage() && level.limited());
    }

    /** Rows behind the interval of this prediction. */
    public int rowsFor(RawPrediction prediction) {
        return group(prediction).rows();
    }

    /** The fewest rows with which an interval is limited. */
    public int rowsNeeded() {
        return ExactQuantile.scoresNeeded(sides == Sides.TOGETHER ? target.miscoverage() : target.miscoverage() / 2);
    }

    /** Quantiles, interval and uncertainty that agree with each other; the raw ones where rows are missing. */
    public CalibratedPrediction apply(RawPrediction prediction) {
        Interval interval = interval(prediction);
        if (!supports(prediction)) {
            return new CalibratedPrediction(prediction.quantiles(), interval, prediction.uncertainty(), false);
        }
        PredictiveDistribution distribution = distribution(prediction);
        var quantiles = new Quantiles(
                target.domain().clip(distribution.quantile(0.1)),
                target.domain().clip(distribution.quantile(0.5)),
                target.domain().clip(distribution.quantile(0.9)));
        return new CalibratedPrediction(quantiles, interval, rescaled(prediction), true);
    }

    /**
     * The whole distribution, read from the intervals of all levels; not cut at a physical bound.
     *
     * @throws IllegalStateException where {@link #supports} is false
     */
    public PredictiveDistribution distribution(RawPrediction prediction) {
        if (!supports(prediction)) {
            throw new IllegalStateException(rowsFor(prediction) + " calibration rows make no distribution; "
                    + rowsNeeded() + " are needed. Ask supports() first.");
        }
        return PredictiveDistribution.of(ends(prediction));
    }

    /** The standard deviation of the normal distribution that has this interval; the kinds keep their proportion. */
    private Uncertainty rescaled(RawPrediction prediction) {
        double sigma = distribution(prediction).sigma(target.miscoverage());
        double total = prediction.uncertainty().total();
        if (total == 0) {
            return new Uncertainty(sigma, 0);
        }
        double factor = sigma / total;
        return new Uncertainty(
                factor * prediction.uncertainty().aleatoric(),
                factor * prediction.uncertainty().epistemic());
    }

    private List<LevelInterval> ends(RawPrediction prediction) {
        return group(prediction).levels().stream()
                .map(level ->
                        new LevelInterval(level.miscoverage(), frame.interval(prediction, level.low(), level.high())))
                .toList();
    }

    private NoveltyGroup group(RawPrediction prediction) {
        return groups.stream()
                .filter(group -> group.holds(prediction.novelty()))
                .findFirst()
                .orElseThrow();
    }
}
