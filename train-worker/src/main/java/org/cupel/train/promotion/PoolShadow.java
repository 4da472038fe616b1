package org.cupel.train.promotion;

import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.metric.Statistic;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * Two models side by side on materials without a label; medians in the property's unit.
 *
 * @param pool unlabelled materials there are
 * @param sampled of these were asked for
 * @param compared of these could both models predict
 * @param spearman of the two medians, null when undefined
 * @param meanShift challenger's minus champion's median, null when nothing was compared
 * @param meanAbsoluteShift of the same, without signs
 * @param meanWidthRatio challenger's q90 − q10 over the champion's, both averaged; null when undefined
 * @param decisions by the calibrated rules of each; null when nothing was compared or nothing is decided about the property
 */
public record PoolShadow(
        int pool,
        int sampled,
        int compared,
        Double spearman,
        Double meanShift,
        Double meanAbsoluteShift,
        Double meanWidthRatio,
        DecisionShift decisions) {

    private static final String DECIDED_PROPERTY = "eAboveHull";

    /**
     * @param champion one per readable material, null where the model has no answer
     * @param challenger the same materials in the same order
     */
    static PoolShadow of(String property, int pool, int sampled, PoolReading champion, PoolReading challenger) {
        List<Integer> both = IntStream.range(0, champion.opinions().size())
                .filter(i -> champion.answers(i) && challenger.answers(i))
                .boxed()
                .toList();
        List<EnsemblePrediction> before = at(both, champion.opinions());
        List<EnsemblePrediction> after = at(both, challenger.opinions());
        double[] medianBefore = medians(before);
        double[] medianAfter = medians(after);
        return new PoolShadow(
                pool,
                sampled,
                before.size(),
                value(Regression.spearman(medianBefore, medianAfter)),
                meanShift(medianBefore, medianAfter, false),
                meanShift(medianBefore, medianAfter, true),
                widthRatio(before, after),
                property.equals(DECIDED_PROPERTY) && !before.isEmpty()
                        ? DecisionShift.of(at(both, champion.decisions()), at(both, challenger.decisions()))
                        : null);
    }

    private static double[] medians(List<EnsemblePrediction> predictions) {
        return predictions.stream()
                .mapToDouble(prediction -> prediction.quantiles().q50())
                .toArray();
    }

    private static Double meanShift(double[] before, double[] after, boolean absolute) {
        if (before.length == 0) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            double shift = after[i] - before[i];
            sum += absolute ? Math.abs(shift) : shift;
        }
        return sum / before.length;
    }

    private static Double widthRatio(List<EnsemblePrediction> before, List<EnsemblePrediction> after) {
        double widthBefore = before.stream()
                .mapToDouble(prediction -> prediction.quantiles().width())
                .sum();
        double widthAfter = after.stream()
                .mapToDouble(prediction -> prediction.quantiles().width())
                .sum();
        return widthBefore > 0 ? widthAfter / widthBefore : null;
    }

    private static <T> List<T> at(List<Integer> places, List<T> values) {
        return places.stream().map(values::get).toList();
    }

    private static Double value(Statistic statistic) {
        return statistic.isDefined() ? statistic.value() : null;
    }
}
