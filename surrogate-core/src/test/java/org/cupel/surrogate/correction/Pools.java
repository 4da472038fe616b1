package org.cupel.surrogate.correction;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Pools drawn at random. */
final class Pools {

    private Pools() {}

    record Pool(FeatureTable features, double[] medians, double[] sigmas) {

        EnsembleCorrection correction() {
            return new EnsembleCorrection(features, medians, sigmas);
        }
    }

    static Pool random(int rows, int width, long seed) {
        var random = new SplittableRandom(seed);
        FloatBuffer values = FloatBuffer.allocate(rows * width);
        for (int i = 0; i < rows * width; i++) {
            values.put((float) random.nextGaussian());
        }
        var medians = new double[rows];
        var sigmas = new double[rows];
        for (int i = 0; i < rows; i++) {
            medians[i] = random.nextDouble(0, 0.5);
            sigmas[i] = random.nextDouble(0.01, 0.08);
        }
        return new Pool(new FeatureTable(values.flip(), width), medians, sigmas);
    }

    static Pool reordered(Pool pool, List<Integer> order) {
        int width = pool.features().width();
        var features = new float[order.size()][width];
        var medians = new double[order.size()];
        var sigmas = new double[order.size()];
        for (int row = 0; row < order.size(); row++) {
            int from = order.get(row);
            pool.features().read(from, from + 1, features[row]);
            medians[row] = pool.medians()[from];
            sigmas[row] = pool.sigmas()[from];
        }
        return new Pool(FeatureTable.of(features), medians, sigmas);
    }

    static Pool scaled(Pool pool, double factor) {
        return new Pool(pool.features(), times(pool.medians(), factor), times(pool.sigmas(), factor));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
