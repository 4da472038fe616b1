package org.cupel.train.promotion;

import java.util.List;
import org.cupel.surrogate.metric.BootstrapMean;

/**
 * Two models on the same labelled rows; errors are absolute, in the property's unit.
 *
 * @param rows that both could predict
 * @param challengerMae null when there is no row
 * @param championMae null when there is no row
 * @param difference mean of challenger's minus champion's error, null when there is no row
 * @param differenceLow95 bootstrap over compositions, whose polymorphs err alike
 */
public record ErrorDuel(
        int rows,
        Double challengerMae,
        Double championMae,
        Double difference,
        Double differenceLow95,
        Double differenceHigh95) {

    private static final long SEED = 1;

    /**
     * @param challenger [n], predicted
     * @param champion [n], predicted
     * @param truth [n]
     * @param compositions [n], reduced formulas
     */
    public static ErrorDuel of(double[] challenger, double[] champion, double[] truth, List<String> compositions) {
        int n = truth.length;
        if (n == 0) {
            return new ErrorDuel(0, null, null, null, null, null);
        }
        double[] differences = new double[n];
        double sumChallenger = 0;
        double sumChampion = 0;
        for (int i = 0; i < n; i++) {
            double ofChallenger = Math.abs(challenger[i] - truth[i]);
            double ofChampion = Math.abs(champion[i] - truth[i]);
            sumChallenger += ofChallenger;
            sumChampion += ofChampion;
            differences[i] = ofChallenger - ofChampion;
        }
        BootstrapMean difference = BootstrapMean.of(differences, compositions, SEED);
        return new ErrorDuel(
                n, sumChallenger / n, sumChampion / n, difference.value(), difference.low95(), difference.high95());
    }

    /** Whether the whole interval says that the challenger errs more. */
    boolean surelyWorse() {
        return rows > 0 && differenceLow95 > 0;
    }
}
