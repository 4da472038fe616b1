package org.cupel.surrogate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.LogExpectedImprovement;
import org.cupel.surrogate.gaussian.FittedKernel;
import org.cupel.surrogate.gaussian.MaternKernel;
import org.cupel.surrogate.gaussian.PoolPosterior;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final int N = 200;

    @Test
    void aProcessThatBelievesSpreadsItsBatch() {
        var posterior = posterior();
        var believer = new ProcessBeliever(posterior, Requests.ids(N), new LogExpectedImprovement(0.2), 1, 0.5);
        int learnt = posterior.size();
        var topFive =
                new TopScores().select(BatchRequest.of(5, Requests.ids(N), believer.scores(), ScoreKind.LOGARITHM));
        var oneByOne = new OneByOne(believer).select(BatchRequest.unscored(5, Requests.ids(N)));
        assertThat(oneByOne.get(0)).isEqualTo(topFive.get(0));
        assertThat(span(oneByOne)).isGreaterThan(4 * span(topFive));
        posterior.forgetAfter(learnt);
        assertThat(believer.scores()[topFive.get(0).index()])
                .isCloseTo(topFive.get(0).score(), within(1e-6));
    }

    @Test
    void whatIsPendingIsBelievedFirstByIdAndNeverChosen() {
        var told = new ArrayList<Integer>();
        var believer = new Believer() {
            @Override
            public double[] scores() {
                return new double[] {0, 1, 2, 3};
            }

            @Override
            public void believe(int row) {
                told.add(row);
            }
        };
        var request = BatchRequest.unscored(2, List.of("d", "c", "b", "a")).withPending(new int[] {0, 3});
        assertThat(Requests.rows(new OneByOne(believer).select(request))).containsExactly(2, 1);
        assertThat(told).containsExactly(3, 0, 2, 1);
    }

    @Test
    void fantasiesAreAveraged() {
        var plain = new Fantasies(List.of(fixed(1, 5), fixed(3, 1)), ScoreKind.PLAIN);
        assertThat(plain.scores()).containsExactly(2, 3);
        var logs = new Fantasies(List.of(fixed(-1000, 0), fixed(-1000, -1000)), ScoreKind.LOGARITHM);
        assertThat(logs.scores()[0]).isCloseTo(-1000, within(1e-12));
        assertThat(logs.scores()[1]).isCloseTo(Math.log(0.5), within(1e-12));
    }

    @Test
    void imaginedResultsSpreadABatchToo() {
        List<Believer> worlds = IntStream.range(0, 8)
                .<Believer>mapToObj(world -> new ProcessFantasy(
                        posterior(), Requests.ids(N), LogExpectedImprovement::new, 0.2, 1, 0.5, 3, world))
                .toList();
        double[] atFirst = new Fantasies(worlds, ScoreKind.LOGARITHM).scores();
        var topFive = new TopScores().select(BatchRequest.of(5, Requests.ids(N), atFirst, ScoreKind.LOGARITHM));
        var picks = new OneByOne(new Fantasies(worlds, ScoreKind.LOGARITHM))
                .select(BatchRequest.unscored(5, Requests.ids(N)));
        assertThat(picks.get(0).index()).isEqualTo(topFive.get(0).index());
        assertThat(span(picks)).isGreaterThan(4 * span(topFive));
        // what was drawn counts as known: next to no improvement is left right there, in any world
        int first = picks.get(0).index();
        assertThat(worlds).allMatch(world -> world.scores()[first] < atFirst[first] - 2);
        assertThat(worlds.stream()
                        .mapToDouble(world -> world.scores()[first])
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void everyPlaceHasAnotherThompsonDraw() {
        var pool = new CandidatePool(
                Requests.ids(N),
                new double[N],
                IntStream.range(0, N).mapToDouble(i -> 1).toArray());
        var picks = new OneByOne(new ThompsonDraws(pool, 4, 1)).select(BatchRequest.unscored(20, pool.ids()));
        var again = new OneByOne(new ThompsonDraws(pool, 4, 1)).select(BatchRequest.unscored(20, pool.ids()));
        var top = new TopScores()
                .select(BatchRequest.of(20, pool.ids(), new ThompsonDraws(pool, 4, 1).scores(), ScoreKind.PLAIN));
        assertThat(picks).isEqualTo(again).extracting(Pick::index).doesNotHaveDuplicates();
        assertThat(picks)
                .extracting(Pick::index)
                .isNotEqualTo(top.stream().map(Pick::index).toList());
    }

    @Test
    void aScoreThatIsNoneIsRefused() {
        var request = BatchRequest.unscored(1, List.of("a", "b"));
        assertThatThrownBy(() -> new OneByOne(fixed(0, Double.NaN)).select(request))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("The score of b is NaN");
    }

    private static Believer fixed(double... scores) {
        return new Believer() {
            @Override
            public double[] scores() {
                return scores;
            }

            @Override
            public void believe(int row) {
                // stays as it is
            }
        };
    }

    /** One feature from 0 to 1; the property is lowest near 0.3. */
    private static PoolPosterior posterior() {
        double[][] rows = IntStream.range(0, N)
                .mapToObj(i -> new double[] {i / (double) N})
                .toArray(double[][]::new);
        double[] theta = {Math.log(0.15), Math.log(1), Math.log(1e-4)};
        var posterior = new PoolPosterior(new FittedKernel(new MaternKernel(rows), theta), N);
        for (double x : new double[] {0, 0.2, 0.5, 0.9}) {
            posterior.observe((int) Math.round(x * N), 4 * Math.abs(x - 0.3) - 1);
        }
        return posterior;
    }

    private static double span(List<Pick> picks) {
        return picks.stream().mapToInt(Pick::index).max().orElseThrow()
                - picks.stream().mapToInt(Pick::index).min().orElseThrow();
    }
}
