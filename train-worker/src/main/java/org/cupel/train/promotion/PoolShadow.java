package org.cupel.train.promotion;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionPolicy;
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
 * @param decisions null when nothing was compared or the decision policy is not about the property
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
    static PoolShadow of(
            String property,
            int pool,
            int sampled,
            List<EnsemblePrediction> champion,
            List<EnsemblePrediction> challenger) {
        List<EnsemblePrediction> before = new ArrayList<>();
        List<EnsemblePrediction> after = new ArrayList<>();
        for (int i = 0; i < champion.size(); i++) {
            if (champion.get(i) != null && challenger.get(i) != null) {
                before.add(champion.get(i));
                after.add(challenger.get(i));
            }
        }
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
                        ? DecisionShift.of(decisions(before), decisions(after))
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

    private static List<Decision> decisions(List<EnsemblePrediction> predictions) {
        return predictions.stream()
                .map(prediction -> DecisionPolicy.DEFAULT.decide(prediction).decision())
                .toList();
    }

    private static Double value(Statistic statistic) {
        return statistic.isDefined() ? statistic.value() : null;
    }
}
