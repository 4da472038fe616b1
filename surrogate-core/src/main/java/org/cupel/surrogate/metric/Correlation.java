package org.cupel.surrogate.metric;

/** Correlations of cases that occur several times each. */
final class Correlation {

    private Correlation() {}

    static Resampled pearson(double[] first, double[] second) {
        return times -> pearson(first, second, times);
    }

    static Resampled spearman(double[] first, double[] second) {
        var ofFirst = new AverageRanks(first);
        var ofSecond = new AverageRanks(second);
        return times -> pearson(ofFirst.of(times), ofSecond.of(times), times);
    }

    private static double pearson(double[] first, double[] second, int[] times) {
        if (isConstant(first, times) || isConstant(second, times)) {
            return Double.NaN;
        }
        double meanFirst = Weighted.mean(first, times);
        double meanSecond = Weighted.mean(second, times);
        double together = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int i = 0; i < times.length; i++) {
            double a = first[i] - meanFirst;
            double b = second[i] - meanSecond;
            together += times[i] * a * b;
            ofFirst += times[i] * a * a;
            ofSecond += times[i] * b * b;
        }
        double r = together / (Math.sqrt(ofFirst) * Math.sqrt(ofSecond));
        return Double.isNaN(r) ? r : Math.max(-1, Math.min(1, r));
    }

    private static boolean isConstant(double[] values, int[] times) {
        double first = Double.NaN;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && Double.isNaN(first)) {
                first = values[i];
            } else if (times[i] > 0 && values[i] != first) {
                return false;
            }
        }
        return true;
    }
}
