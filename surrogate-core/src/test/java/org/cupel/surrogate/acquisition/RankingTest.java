package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void equalScoresRankById() {
        var top = Ranking.topK(List.of("c", "a", "d", "b"), new double[] {1, 1, 2, 1}, 3);
        assertThat(top).containsExactly(new Ranked(1, "d", 2, 2), new Ranked(2, "a", 1, 1), new Ranked(3, "b", 1, 3));
    }

    @Test
    void agreesWithAFullSort() {
        var random = new Random(3);
        var scores = random.doubles(2000).map(x -> Math.floor(x * 50)).toArray();
        var ids = IntStream.range(0, 2000)
                .mapToObj(i -> "m" + random.nextInt(1 << 30))
                .toList();
        var sorted = IntStream.range(0, 2000)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(ids::get))
                .limit(137)
                .map(ids::get)
                .toList();
        assertThat(Ranking.topK(ids, scores, 137)).extracting(Ranked::id).isEqualTo(sorted);
    }

    @Test
    void takesWhatThereIs() {
        assertThat(Ranking.topK(List.of("a"), new double[] {1}, 10)).hasSize(1);
        assertThat(Ranking.topK(List.of("a"), new double[] {1}, 0)).isEmpty();
        assertThat(Ranking.topK(List.of(), new double[0], 5)).isEmpty();
    }

    @Test
    void refusesANaNScore() {
        assertThatThrownBy(() -> Ranking.topK(List.of("mp-7"), new double[] {Double.NaN}, 1))
                .hasMessageContaining("score of mp-7 is NaN");
    }
}
