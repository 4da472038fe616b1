package org.cupel.surrogate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.cupel.surrogate.acquisition.NormalTail;
import org.cupel.surrogate.acquisition.PropertyColumn;
import org.junit.jupiter.api.Test;

class DiverseBatchTest {

    private static final int N = 300;
    private static final FeatureSpace SPACE = space();

    @Test
    void distancesAreInUnitsOfTwoAtRandom() {
        double squares = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                squares += Math.pow(SPACE.distance(i, j), 2);
            }
        }
        assertThat(squares / N / N).isCloseTo(1, within(1e-5));
        assertThat(FeatureSpace.of(new float[] {1, 7, 2, 7, 5, 7}, 2).distance(0, 2))
                .isEqualTo(FeatureSpace.of(new float[] {1, 2, 5}, 1).distance(0, 2));
    }

    @Test
    void penaltiesAreThoseOfLookingAtAll() {
        var request = request().withPending(new int[] {7, 9});
        var expected = greedily(
                request,
                (row, chosen) -> request.scores()[row]
                        + chosen.stream()
                                .mapToDouble(centre -> NormalTail.logCdf(3 * (SPACE.distance(row, centre) - 0.3) / 0.3))
                                .sum());
        assertThat(Requests.rows(new LocalPenalty().select(request))).containsExactly(expected);
    }

    @Test
    void determinantsAreThoseOfLookingAtAll() {
        var request = request().withPending(new int[] {7, 9});
        var expected = greedily(request, (row, chosen) -> {
            var with = new ArrayList<>(chosen);
            with.add(row);
            return request.scores()[row] + logDeterminant(with) - logDeterminant(chosen);
        });
        assertThat(Requests.rows(new Determinantal().select(request))).containsExactly(expected);
    }

    @Test
    void medoidsLeaveNoBetterExchange() {
        var request = request().withPending(new int[] {7, 9});
        int[] rows = Requests.rows(new Medoids(N).select(request));
        double cost = cost(rows);
        for (int place = 1; place < rows.length; place++) {
            for (int other = 10; other < N; other++) {
                int[] changed = rows.clone();
                changed[place] = other;
                assertThat(cost(changed)).isGreaterThan(cost - 1e-4);
            }
        }
        assertThat(cost).isLessThan(0.9 * cost(Requests.rows(new TopScores().select(request))));
    }

    @Test
    void diverseBatchesLieFartherApartThanTheBest() {
        double top = nearest(new TopScores().select(clumped()));
        for (String name : List.of("local-penalty", "k-medoids", "determinantal")) {
            assertThat(nearest(BatchStrategies.named(name).select(clumped())))
                    .as(name)
                    .isGreaterThan(2 * top);
        }
    }

    @Test
    void whatIsPendingRepels() {
        int best = new TopScores().select(clumped()).get(0).index();
        // a copy of the best lies beside it at row best + 1, see clumped()
        var pending = clumped().withPending(new int[] {best});
        assertThat(new TopScores().select(pending)).extracting(Pick::index).contains(best + 1);
        for (String name : List.of("local-penalty", "determinantal")) {
            assertThat(BatchStrategies.named(name).select(pending))
                    .as(name)
                    .extracting(Pick::index)
                    .doesNotContain(best + 1);
        }
    }

    @Test
    void aBallGrowsWithHowFarItsCentreLiesAboveTheBest() {
        var property = new PropertyColumn(new double[] {0.1, 0.9}, new double[] {0.05, 0.05});
        var reach = new Reach.Lipschitz(2, 0, property);
        assertThat(reach.logFactor(0, 0.05)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(reach.logFactor(1, 0.45)).isCloseTo(Math.log(0.5), within(1e-12));
        var space = FeatureSpace.of(new float[] {0, 1, 3}, 1);
        var learnt = Reach.Lipschitz.of(space, new int[] {0, 1, 2}, new double[] {5, 4, 4.5}, property);
        assertThat(learnt.best()).isEqualTo(4);
        assertThatThrownBy(() -> new LocalPenalty(learnt).select(request()))
                .hasMessageContaining("300 ids, but 2 predictions");
        assertThat(learnt.steepness()).isCloseTo(1 / space.distance(0, 1), within(1e-12));
    }

    @Test
    void severalCapsAreMetByExchange() {
        // the two best share a formula with the third and a prototype with the fourth: greedily only two fit
        var request = BatchRequest.of(3, Requests.ids(4), new double[] {4, 3, 2, 1}, ScoreKind.PLAIN)
                .withCaps(List.of(
                        new Cap("formula", new int[] {5, 1, 1, 2}, 1),
                        new Cap("prototype", new int[] {5, 1, 3, 1}, 1)));
        assertThat(Requests.rows(new TopScores().select(request))).containsExactlyInAnyOrder(0, 2, 3);
    }

    private interface Value {

        double of(int row, List<Integer> chosen);
    }

    private static int[] greedily(BatchRequest request, Value value) {
        var chosen = new ArrayList<>(List.of(7, 9));
        while (chosen.size() < request.size() + 2) {
            int best = -1;
            for (int row = 0; row < N; row++) {
                if (!chosen.contains(row) && (best < 0 || value.of(row, chosen) > value.of(best, chosen))) {
                    best = row;
                }
            }
            chosen.add(best);
        }
        return chosen.stream().skip(2).mapToInt(row -> row).toArray();
    }

    /** By elimination, without a factor that is kept. */
    private static double logDeterminant(List<Integer> rows) {
        int k = rows.size();
        double[][] a = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double distance = SPACE.distance(rows.get(i), rows.get(j));
                a[i][j] = Math.exp(-distance * distance / (2 * 0.3 * 0.3));
            }
        }
        double log = 0;
        for (int p = 0; p < k; p++) {
            log += Math.log(a[p][p]);
            for (int i = p + 1; i < k; i++) {
                double factor = a[i][p] / a[p][p];
                for (int j = p; j < k; j++) {
                    a[i][j] -= factor * a[p][j];
                }
            }
        }
        return log;
    }

    /** Of all that may be chosen, to the nearest of the batch or pending. */
    private static double cost(int[] rows) {
        double cost = 0;
        for (int i = 0; i < N; i++) {
            int row = i;
            cost += i == 7 || i == 9
                    ? 0
                    : Arrays.stream(rows)
                            .mapToDouble(centre -> SPACE.distance(row, centre))
                            .reduce(Math.min(SPACE.distance(row, 7), SPACE.distance(row, 9)), Math::min);
        }
        return cost;
    }

    private static double nearest(List<Pick> picks) {
        ToDoubleFunction<Pick> toNearest = pick -> picks.stream()
                .filter(other -> other.index() != pick.index())
                .mapToDouble(other -> clumpedSpace().distance(pick.index(), other.index()))
                .min()
                .orElseThrow();
        return picks.stream().mapToDouble(toNearest).average().orElseThrow();
    }

    private static BatchRequest request() {
        return BatchRequest.of(
                        12,
                        Requests.ids(N),
                        new SplittableRandom(3).doubles(N, -1, 0).toArray(),
                        ScoreKind.LOGARITHM)
                .withSpace(SPACE);
    }

    private static FeatureSpace space() {
        var random = new SplittableRandom(2);
        var values = new float[4 * N];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return FeatureSpace.of(values, 4);
    }

    /** Thirty families of ten near-copies; a family is as good as its first feature. */
    private static BatchRequest clumped() {
        double[] scores = new double[N];
        Arrays.setAll(scores, i -> -0.1 * (i / 10) - 1e-3 * (i % 10));
        return BatchRequest.of(10, Requests.ids(N), scores, ScoreKind.LOGARITHM).withSpace(clumpedSpace());
    }

    private static FeatureSpace clumpedSpace() {
        var random = new SplittableRandom(8);
        var values = new float[4 * N];
        for (int i = 0; i < N; i++) {
            for (int c = 0; c < 4; c++) {
                values[4 * i + c] = i % 10 == 0
                        ? (float) random.nextDouble()
                        : values[4 * (i - i % 10) + c] + 1e-3f * (float) random.nextDouble();
            }
        }
        return FeatureSpace.of(values, 4);
    }
}
