package org.cupel.surrogate.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferenceMatrixPropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void findsWhatPlainSearchFinds(
            @ForAll @IntRange(min = 1, max = 80) int rows,
            @ForAll @IntRange(min = 1, max = 40) int dimensions,
            @ForAll @IntRange(min = 1, max = 7) int neighbours,
            @ForAll @IntRange(min = -1, max = 3) int leftOut,
            @ForAll Metric metric,
            @ForAll long seed) {
        var random = new Random(seed);
        float[][] points = points(random, rows, dimensions);
        int[] groups = IntStream.range(0, rows).map(i -> i % 4).toArray();
        float[] query = points(random, 1, dimensions)[0];
        double[] nearest = IntStream.range(0, rows)
                .filter(i -> groups[i] != leftOut)
                .mapToDouble(i -> distance(query, points[i], metric))
                .sorted()
                .limit(neighbours)
                .toArray();
        double expected = IntStream.range(0, nearest.length)
                .mapToDouble(i -> nearest[i])
                .average()
                .orElse(Double.POSITIVE_INFINITY);
        double found =
                ReferenceMatrix.of(points).meanDistance(query, metric, neighbours, new Exclusion(groups, leftOut));
        if (Double.isInfinite(expected)) {
            assertThat(found).isInfinite();
        } else {
            assertThat(found).isCloseTo(expected, within(1e-5 * (1 + expected)));
        }
    }

    private static double distance(float[] one, float[] other, Metric metric) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += metric == Metric.EUCLIDEAN ? difference * difference : Math.abs(difference);
        }
        return metric == Metric.EUCLIDEAN ? Math.sqrt(sum) : sum;
    }

    /** Coarse values, so that ties are common. */
    private static float[][] points(Random random, int rows, int dimensions) {
        float[][] points = new float[rows][dimensions];
        for (float[] point : points) {
            for (int j = 0; j < dimensions; j++) {
                point[j] = random.nextInt(5) - 2;
            }
        }
        return points;
    }
}
