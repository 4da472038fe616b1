package org.cupel.train.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightDifferenceTest {

    @Test
    void theSameTensorsInAnotherOrderAreTheSame() {
        Map<String, NamedTensor> first = new LinkedHashMap<>();
        first.put("a", tensor(1, 2));
        first.put("b", tensor(3));
        Map<String, NamedTensor> second = new LinkedHashMap<>();
        second.put("b", tensor(3));
        second.put("a", tensor(1, 2));
        WeightDifference difference = between(Map.of(), first, Map.of(), second);
        assertThat(difference.none()).isTrue();
        assertThat(difference.values()).isEqualTo(3);
    }

    @Test
    void theLargestDifferenceIsNamed() {
        WeightDifference difference = between(
                Map.of(),
                Map.of("a", tensor(1, 2), "b", tensor(3)),
                Map.of(),
                Map.of("a", tensor(1, 2.5f), "b", tensor(3.25f)));
        assertThat(difference.differing()).isEqualTo(2);
        assertThat(difference.largest()).isEqualTo(0.5);
        assertThat(difference.largestTensor()).isEqualTo("a");
    }

    @Test
    void noNumberIsTheLargestDifference() {
        WeightDifference difference =
                between(Map.of(), Map.of("a", tensor(1, 2, 3)), Map.of(), Map.of("a", tensor(9, Float.NaN, 3)));
        assertThat(difference.largest()).isNaN();
        assertThat(difference.none()).isFalse();
    }

    @Test
    void whatOneLacksOrSaysOtherwiseIsUnlike() {
        WeightDifference difference = between(
                Map.of("target", "1", "seeds", "[1]"),
                Map.of("a", tensor(1), "b", tensor(1, 2)),
                Map.of("target", "2", "seeds", "[1]"),
                Map.of("b", tensor(1), "c", tensor(1)));
        assertThat(difference.unlike()).containsExactly("a", "b", "c", "target");
        assertThat(difference.none()).isFalse();
    }

    private static WeightDifference between(
            Map<String, String> firstTexts,
            Map<String, NamedTensor> first,
            Map<String, String> secondTexts,
            Map<String, NamedTensor> second) {
        return WeightDifference.between(
                new Safetensors(firstTexts, first).write(), new Safetensors(secondTexts, second).write());
    }

    private static NamedTensor tensor(float... values) {
        return new NamedTensor(new long[] {values.length}, values);
    }
}
