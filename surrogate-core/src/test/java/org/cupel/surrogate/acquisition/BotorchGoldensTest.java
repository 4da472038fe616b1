package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

/** Against BoTorch 0.13; {@code src/test/python/make_acquisition_goldens.py} wrote the tables. */
class BotorchGoldensTest {

    /** BoTorch takes its plain EI and PI from differences of numbers near 1: below, only logarithms can be compared. */
    private static final double PLAIN_IS_EXACT_ABOVE = 1e-6;

    @Test
    void singleProperties() {
        for (double[] row : Goldens.numbers("botorch_single.tsv")) {
            var pool = new CandidatePool(List.of("a"), new double[] {row[0]}, new double[] {row[1]});
            assertClose(new LogExpectedImprovement(row[2]).score(pool)[0], row[4], "log-ei");
            assertClose(new LogProbabilityOfImprovement(row[2]).score(pool)[0], row[6], "log-pi");
            assertClose(new LowerConfidenceBound(1.7).score(pool)[0], row[7], "ucb");
            assertClose(new LargestUncertainty().score(pool)[0], row[8], "uncertainty");
            if (row[3] > PLAIN_IS_EXACT_ABOVE) {
                assertClose(new ExpectedImprovement(row[2]).score(pool)[0], row[3], "ei");
                assertClose(Math.exp(new LogProbabilityOfImprovement(row[2]).score(pool)[0]), row[5], "pi");
            }
        }
    }

    @Test
    void constraints() {
        var feasibility = new Feasibility(List.of(Bounds.atMost(1, 0.2), new Bounds(2, -1, 0.5)));
        var constrained = new Constrained(new LogExpectedImprovement(0.1), feasibility);
        for (double[] row : Goldens.numbers("botorch_constrained.tsv")) {
            var pool = new CandidatePool(List.of("a"), one(row[0]), one(row[3]))
                    .withProperty(new PropertyColumn(one(row[1]), one(row[4])))
                    .withProperty(new PropertyColumn(one(row[2]), one(row[5])));
            assertClose(constrained.score(pool)[0], row[7], "log constrained ei");
            assertClose(feasibility.score(pool)[0], row[8], "log feasibility");
            if (row[6] > PLAIN_IS_EXACT_ABOVE) {
                assertClose(Math.exp(constrained.score(pool)[0]), row[6], "constrained ei");
            }
        }
    }

    @Test
    void hypervolumeOfFronts() {
        fronts().forEach((number, rows) ->
                assertClose(front(rows).hypervolume(), rows.get(0)[5], "hypervolume of front " + number));
    }

    @Test
    void expectedHypervolumeImprovement() {
        Map<Integer, List<double[]>> fronts = fronts();
        for (double[] row : Goldens.numbers("hypervolume_scores.tsv")) {
            var front = front(fronts.get((int) row[0]));
            double score = new LogExpectedHypervolumeImprovement(front).score(pool(row))[0];
            assertThat(score)
                    .as("log ehvi of front " + row[0])
                    .isCloseTo(row[9], within(1e-11 * Math.max(1, Math.abs(row[9]))));
            if (row[8] > PLAIN_IS_EXACT_ABOVE) {
                assertThat(Math.exp(score)).isCloseTo(row[8], within(1e-8 * row[8]));
            }
        }
    }

    private static CandidatePool pool(double[] row) {
        var pool = new CandidatePool(List.of("a"), one(row[2]), one(row[5]));
        for (int j = 1; j < (int) row[1]; j++) {
            pool = pool.withProperty(new PropertyColumn(one(row[2 + j]), one(row[5 + j])));
        }
        return pool;
    }

    private static Map<Integer, List<double[]>> fronts() {
        var fronts = new LinkedHashMap<Integer, List<double[]>>();
        for (double[] row : Goldens.numbers("hypervolume_fronts.tsv")) {
            fronts.computeIfAbsent((int) row[0], number -> new java.util.ArrayList<>())
                    .add(row);
        }
        return fronts;
    }

    private static ParetoFront front(List<double[]> rows) {
        int objectives = (int) rows.get(0)[1];
        return ParetoFront.of(
                rows.stream()
                        .map(row -> Arrays.copyOfRange(row, 6, 6 + objectives))
                        .toList(),
                Arrays.copyOfRange(rows.get(0), 2, 2 + objectives));
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static void assertClose(double ours, double golden, String what) {
        assertThat(ours).as(what).isCloseTo(golden, within(1e-9 * Math.max(1e-3, Math.abs(golden))));
    }
}
