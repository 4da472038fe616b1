package org.cupel.surrogate.support;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;

/** Orthonormal directions in descending order of variance. */
public final class PrincipalDirections {

    private PrincipalDirections() {}

    /**
     * @param rows standardised, mean 0
     * @param most to keep
     * @param share of the variance that suffices
     * @return [kept][width]
     */
    public static double[][] of(double[][] rows, int most, double share) {
        R064Store covariance = R064Store.FACTORY.copy(RawStore.wrap(covariance(rows)));
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(covariance, true);
        if (!decomposition.decompose(covariance)) {
            throw new IllegalStateException("The covariance of " + rows.length + " rows of " + rows[0].length
                    + " features has no eigenvalues. Look for features that are not finite.");
        }
        int width = rows[0].length;
        double[] variances = IntStream.range(0, width)
                .mapToDouble(i -> Math.max(0, decomposition.getD().doubleValue(i, i)))
                .toArray();
        int[] order = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -variances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] directions = new double[kept(variances, order, most, share)][width];
        for (int k = 0; k < directions.length; k++) {
            for (int j = 0; j < width; j++) {
                directions[k][j] = decomposition.getV().doubleValue(j, order[k]);
            }
        }
        return directions;
    }

    private static int kept(double[] variances, int[] order, int most, double share) {
        double total = 0;
        for (double variance : variances) {
            total += variance;
        }
        int kept = 0;
        double held = 0;
        while (kept < Math.min(order.length, most) && (kept == 0 || held < share * total)) {
            held += variances[order[kept++]];
        }
        return kept;
    }

    private static double[][] covariance(double[][] rows) {
        int width = rows[0].length;
        double[][] covariance = new double[width][width];
        for (double[] row : rows) {
            for (int i = 0; i < width; i++) {
                double left = row[i] / rows.length;
                double[] into = covariance[i];
                for (int j = 0; j <= i; j++) {
                    into[j] += left * row[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
