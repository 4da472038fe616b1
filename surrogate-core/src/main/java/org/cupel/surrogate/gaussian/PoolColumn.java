package org.cupel.surrogate.gaussian;

import java.util.Arrays;
import java.util.List;

/** What observations say of one pool row: its column of the solved covariances, as far as it was needed. */
final class PoolColumn {

    private static final int FIRST = 16;

    private float[] solved = new float[FIRST];
    private int size;
    private double mean;
    private double variance;
    private int values;

    /** @param values says which values the mean will be of */
    PoolColumn(double variance, int values) {
        this.variance = variance;
        this.values = values;
    }

    /** The next observation. */
    void add(double covariance, double[] factor, double white) {
        double value = (covariance - product(factor)) / factor[size];
        if (size == solved.length) {
            solved = Arrays.copyOf(solved, 2 * size);
        }
        solved[size++] = (float) value;
        mean += value * white;
        variance = Math.max(0, variance - value * value);
    }

    /** In four parts that do not wait for each other. */
    private double product(double[] factor) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            first += factor[i] * solved[i];
            second += factor[i + 1] * solved[i + 1];
            third += factor[i + 2] * solved[i + 2];
            fourth += factor[i + 3] * solved[i + 3];
        }
        for (; i < size; i++) {
            first += factor[i] * solved[i];
        }
        return first + second + third + fourth;
    }

    /** @param number says which values these are */
    void weigh(List<Double> whitened, int number) {
        mean = 0;
        for (int i = 0; i < size; i++) {
            mean += solved[i] * whitened.get(i);
        }
        values = number;
    }

    void forgetAfter(int left, List<Double> whitened) {
        while (size > left) {
            size--;
            mean -= solved[size] * whitened.get(size);
            variance += (double) solved[size] * solved[size];
        }
    }

    int size() {
        return size;
    }

    /** Which values the mean is of. */
    int values() {
        return values;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }
}
