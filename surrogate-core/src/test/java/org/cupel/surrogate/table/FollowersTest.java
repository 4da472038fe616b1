package org.cupel.surrogate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.cupel.surrogate.table.ColumnUse.Use;
import org.junit.jupiter.api.Test;

class FollowersTest {

    /** x, its answer y = x + a lot of noise, y in other units, a score made of y, and x rounded. */
    private static Table table() {
        var random = new SplittableRandom(3);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble();
            double y = x + 0.3 * random.nextGaussian();
            rows.add(List.of("" + x, "" + y, "" + (-96.485 * y), "" + Math.exp(3 * y), "" + Math.round(4 * x)));
        }
        return new Table(List.of("x", "y", "y_kj", "score", "grade"), rows);
    }

    private static List<Use> uses(Set<Integer> wanted) {
        return new ColumnRoles(table(), Set.of(1), wanted)
                .decide().stream().map(ColumnUse::use).toList();
    }

    @Test
    void theAnswerInAnotherUnitIsNoFeature() {
        assertThat(uses(Set.of())).containsExactly(Use.NUMBER, Use.GOAL, Use.LEFT_OUT, Use.LEFT_OUT, Use.NUMBER);
        assertThat(TableFeatures.of(table(), Set.of(1), Set.of()).names()).containsExactly("x", "grade");
    }

    @Test
    void whoAsksForItByNameGetsIt() {
        assertThat(uses(Set.of(2))).containsExactly(Use.LEFT_OUT, Use.GOAL, Use.NUMBER, Use.LEFT_OUT, Use.LEFT_OUT);
    }
}
