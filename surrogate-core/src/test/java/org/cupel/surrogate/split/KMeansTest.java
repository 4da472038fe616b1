package org.cupel.surrogate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class KMeansTest {

    private static final List<double[]> GOLDEN = Goldens.numbers("clusters.tsv");
    private static final double[][] ROWS =
            GOLDEN.stream().map(row -> Arrays.copyOf(row, 6)).toArray(double[][]::new);
    private static final KMeans FIVE = new KMeans(5, 60, 300, 11);

    @Test
    void findsTheOptimumOfScikitLearn() {
        Map<String, Double> inertia = Goldens.named("cluster_inertias.tsv");
        assertAgrees(FIVE.fitStandardised(ROWS), inertia.get("standardised"), 6);
        assertAgrees(FIVE.fitUnitLength(ROWS), inertia.get("unit-length"), 7);
    }

    @Test
    void theLargestComesFirstAndEveryRowFindsItsOwn() {
        Clusters clusters = FIVE.fitStandardised(ROWS);
        int[] sizes = clusters.sizes();
        assertThat(Arrays.stream(sizes).sum()).isEqualTo(ROWS.length);
        assertThat(IntStream.range(1, 5)).allMatch(i -> sizes[i] <= sizes[i - 1]);
        for (int i = 0; i < ROWS.length; i++) {
            assertThat(clusters.assign(ROWS[i])).isEqualTo(clusters.of()[i]);
        }
    }

    @Test
    void theSeedDecidesAndTheOrderOfRowsDoesNot() {
        Clusters once = FIVE.fitStandardised(ROWS);
        assertThat(FIVE.fitStandardised(ROWS).of()).isEqualTo(once.of());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ROWS.length).boxed().toList());
        Collections.shuffle(order, new Random(5));
        double[][] shuffled = order.stream().map(i -> ROWS[i]).toArray(double[][]::new);
        int[] of = FIVE.fitStandardised(shuffled).of();
        assertThat(IntStream.range(0, of.length)).allMatch(i -> of[i] == once.of()[order.get(i)]);
    }

    /** As many rows and features as all oxides of a data set have: seconds, and the planted families come back. */
    @Test
    void fiveThousandRowsTakeSeconds() {
        RandomGenerator random = new SplittableRandom(2);
        var rows = new double[5000][390];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < 390; c++) {
                rows[i][c] = random.nextGaussian() + (c % 8 == i % 8 ? 2 : 0);
            }
        }
        Clusters clusters = Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> KMeans.ofEight(1).fitStandardised(rows));
        assertThat(clusters.sizes()).containsOnly(625);
        assertThat(IntStream.range(0, 5000)).allMatch(i -> clusters.of()[i] == clusters.of()[i % 8]);
    }

    @Test
    void aLoneOutlierIsAClusterOfItsOwn() {
        var rows = new double[21][2];
        for (int i = 0; i < 20; i++) {
            rows[i] = new double[] {i % 2, i % 3};
        }
        rows[20] = new double[] {100, 100};
        Clusters clusters = new KMeans(2, 10, 100, 1).fit(rows, new FeatureScaling.Standardised(new double[2], ones()));
        assertThat(clusters.sizes()).containsExactly(20, 1);
        assertThat(Folds.leaveOneClusterOut(clusters.of()).get(1).test()).containsExactly(20);
    }

    @Test
    void equalRowsStayTogetherAndTooFewDistinctOnesAreRefused() {
        double[][] rows =
                IntStream.range(0, 30).mapToObj(i -> new double[] {i % 3, 1}).toArray(double[][]::new);
        Clusters clusters = new KMeans(3, 3, 100, 1).fitStandardised(rows);
        assertThat(clusters.inertia()).isCloseTo(0, within(1e-20));
        assertThat(clusters.sizes()).containsOnly(10);
        assertThatThrownBy(() -> new KMeans(4, 3, 100, 1).fitStandardised(rows))
                .hasMessageContaining("3 distinct rows for 4 clusters");
        assertThat(new KMeans(1, 1, 10, 1).fitUnitLength(rows).sizes()).containsExactly(30);
    }

    @Test
    void scalingHandlesConstantsAndZeros() {
        double[][] rows = {{1, 7e9}, {3, 7e9}};
        var standardised = FeatureScaling.Standardised.of(rows);
        assertThat(standardised.apply(rows[0])).containsExactly(-1, 0);
        assertThat(standardised.apply(new double[] {2, 8e9})).containsExactly(0, 0);
        assertThat(new FeatureScaling.UnitLength().apply(new double[] {3, 4})).containsExactly(0.6, 0.8);
        assertThat(new FeatureScaling.UnitLength().apply(new double[2])).containsExactly(0, 0);
    }

    @Test
    void badRowsAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> FIVE.fitUnitLength(new double[][] {{1, 2}, {1, Double.NaN}}))
                .hasMessageContaining("Feature 1 of row 1 is NaN");
        assertThatThrownBy(() -> FIVE.fitUnitLength(new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("1 features, the others 2");
        assertThatThrownBy(() -> FIVE.fitUnitLength(new double[0][])).hasMessageContaining("0 feature rows");
        Clusters clusters = FIVE.fitUnitLength(ROWS);
        assertThatThrownBy(() -> clusters.assign(new double[2])).hasMessageContaining("2 features, the others 6");
        assertThatThrownBy(() -> new KMeans(0, 1, 1, 1)).hasMessageContaining("k = 0");
    }

    private static void assertAgrees(Clusters clusters, double inertia, int labelColumn) {
        assertThat(clusters.inertia()).isCloseTo(inertia, within(1e-9 * inertia));
        for (int i = 0; i < ROWS.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean together = GOLDEN.get(i)[labelColumn] == GOLDEN.get(j)[labelColumn];
                assertThat(clusters.of()[i] == clusters.of()[j]).isEqualTo(together);
            }
        }
    }

    private static double[] ones() {
        return new double[] {1, 1};
    }
}
