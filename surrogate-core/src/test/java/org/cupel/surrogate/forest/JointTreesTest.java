package org.cupel.surrogate.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JointTreesTest {

    private static final double[][] ROWS = rows();
    private static final double[][] TARGETS = {column(0), column(1)};

    private static double[][] rows() {
        var random = new SplittableRandom(2);
        double[][] rows = new double[200][];
        Arrays.setAll(rows, i -> new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()});
        return rows;
    }

    private static double[] column(int feature) {
        return Arrays.stream(ROWS).mapToDouble(row -> row[feature]).toArray();
    }

    @Test
    void aRowIsTakenForRowsThatAreAlikeInAllTargets() {
        var trees = JointTrees.fit(ROWS, TARGETS, ForestSettings.JOINT, 1);
        double[] row = {0.2, 0.8, 0.5};
        double away = 0;
        int count = 0;
        for (int t = 0; t < trees.size(); t++) {
            for (int like : trees.likeness(t, row)) {
                away += Math.abs(ROWS[like][0] - 0.2) + Math.abs(ROWS[like][1] - 0.8);
                count++;
            }
        }
        assertThat(away / count).isLessThan(0.3);
    }

    @Test
    void leavesHoldAsManyRowsAsTheyMust() {
        var trees = JointTrees.fit(ROWS, TARGETS, ForestSettings.JOINT, 1);
        for (int t = 0; t < trees.size(); t++) {
            for (double[] row : ROWS) {
                assertThat(trees.likeness(t, row).length).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void everyRowFallsIntoItsOwnLeaf() {
        var trees = JointTrees.fit(ROWS, TARGETS, ForestSettings.DEFAULT, 1);
        for (int t = 0; t < trees.size(); t++) {
            for (int i = 0; i < ROWS.length; i++) {
                assertThat(trees.likeness(t, ROWS[i])).containsExactly(i);
            }
        }
    }

    @Test
    void ofOneTargetTheyAreTheTreesOfOneTarget() {
        var joint = JointTrees.fit(ROWS, new double[][] {column(0)}, ForestSettings.DEFAULT, 7);
        var single = ExtraTrees.fit(ROWS, column(0), ForestSettings.DEFAULT, 7);
        double[] row = {0.4, 0.1, 0.9};
        for (int t = 0; t < joint.size(); t++) {
            assertThat(single.draw(t, row)).isEqualTo((float) ROWS[joint.likeness(t, row)[0]][0]);
        }
    }

    @Test
    void targetsThatAreNoNumbersAreRefused() {
        double[] holed = column(0);
        holed[3] = Double.NaN;
        assertThatThrownBy(() -> JointTrees.fit(ROWS, new double[][] {column(1), holed}, ForestSettings.DEFAULT, 1))
                .hasMessageContaining("row 3");
    }
}
