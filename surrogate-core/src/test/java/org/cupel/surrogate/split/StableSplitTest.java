package org.cupel.surrogate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class StableSplitTest {

    private static final SplitFractions FRACTIONS = new SplitFractions(0.8, 0.1, 0.1);

    @Test
    void hashesAgreeWithPython() {
        for (String[] row : Goldens.rows("stable_hash.tsv")) {
            var hash = new StableHash(row[0].replace("∅", ""));
            assertThat(hash.unitInterval(row[1].replace("∅", ""))).isEqualTo(Double.parseDouble(row[2]));
        }
        for (String[] row : Goldens.rows("pool_hash.tsv")) {
            assertThat(PoolHash.of(List.of(row[0].split(",")))).isEqualTo(row[1]);
        }
    }

    @Test
    void sharesAreMetInExpectation() {
        var split = new StableSplit("s", FRACTIONS);
        long train = IntStream.range(0, 20_000)
                .filter(i -> split.partOf("mp-" + i) == Part.TRAIN)
                .count();
        long test = IntStream.range(0, 20_000)
                .filter(i -> split.partOf("mp-" + i) == Part.TEST)
                .count();
        assertThat(train).isBetween(15_800L, 16_200L);
        assertThat(test).isBetween(1_850L, 2_150L);
    }

    @Test
    void aShareOfZeroStaysEmpty() {
        var split = new StableSplit("s", new SplitFractions(0.9, 0.1, 0));
        assertThat(IntStream.range(0, 20_000).mapToObj(i -> split.partOf("mp-" + i)))
                .doesNotContain(Part.TEST);
        assertThatThrownBy(() -> new SplitFractions(0.8, 0.1, 0.2)).hasMessageContaining("test = 0.2");
    }

    @Test
    void poolHashIgnoresOrderAndRepetition() {
        assertThat(PoolHash.of(List.of("b", "a", "b"))).isEqualTo(PoolHash.of(List.of("a", "b")));
        assertThat(PoolHash.of(List.of("ab"))).isNotEqualTo(PoolHash.of(List.of("a", "b")));
        assertThat(PoolHash.of(List.of("a\n1:b"))).isNotEqualTo(PoolHash.of(List.of("a", "b")));
    }
}
