package org.cupel.backbone.mace;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.backbone.weights.WeightArray;

/**
 * One component of a coupling of equal factors, as a polynomial: for each of K kinds, the coefficients of the T products
 * of components that occur in any of them.
 *
 * <p>The coupling is summed over the orders of its factors, which makes it many times smaller than the stored array,
 * nearly all of which is zero.
 *
 * @param factors [T][number of factors], ascending components
 * @param coefficients [K, T]
 */
record Monomials(int[][] factors, WeightArray coefficients) {

    /** Rounding noise in the stored arrays is far below, real coefficients far above. */
    private static final double NEGLIGIBLE = 1e-8;

    /**
     * @param coupling [.., components, .., K], with {@code order} axes of components
     * @param result index of the component of the result
     */
    static Monomials of(WeightArray coupling, int order, int components, int result) {
        int kinds = (int) coupling.shape()[coupling.shape().length - 1];
        int products = (int) Math.round(Math.pow(components, order));
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int p = 0; p < products; p++) {
            int[] factors = digits(p, order, components);
            Arrays.sort(factors);
            for (int k = 0; k < kinds; k++) {
                double value = coupling.values()[(result * products + p) * kinds + k];
                if (Math.abs(value) > NEGLIGIBLE) {
                    sums.computeIfAbsent(number(factors, components), key -> new double[kinds])[k] += value;
                }
            }
        }
        return of(sums, order, components, kinds);
    }

    private static Monomials of(Map<Integer, double[]> sums, int order, int components, int kinds) {
        int[][] factors = new int[sums.size()][];
        double[] coefficients = new double[kinds * factors.length];
        int t = 0;
        for (Map.Entry<Integer, double[]> sum : sums.entrySet()) {
            factors[t] = digits(sum.getKey(), order, components);
            for (int k = 0; k < kinds; k++) {
                coefficients[k * factors.length + t] = sum.getValue()[k];
            }
            t++;
        }
        return new Monomials(factors, new WeightArray(new long[] {kinds, factors.length}, coefficients));
    }

    private static int[] digits(int number, int order, int base) {
        int[] digits = new int[order];
        int rest = number;
        for (int i = order - 1; i >= 0; i--) {
            digits[i] = rest % base;
            rest /= base;
        }
        return digits;
    }

    private static int number(int[] digits, int base) {
        int number = 0;
        for (int digit : digits) {
            number = number * base + digit;
        }
        return number;
    }
}
