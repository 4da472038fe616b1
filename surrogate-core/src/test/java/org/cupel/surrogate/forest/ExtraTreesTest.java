package org.cupel.surrogate.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExtraTreesTest {

    private static double[][] uniform(int rows, int width, long seed) {
        var random = new SplittableRandom(seed);
        var table = new double[rows][width];
        for (double[] row : table) {
            for (int c = 0; c < width; c++) {
                row[c] = random.nextDouble();
            }
        }
        return table;
    }

    private static double[] friedman(double[][] rows) {
        var values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] x = rows[i];
            values[i] = 10 * Math.sin(Math.PI * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4];
        }
        return values;
    }

    private static double mean(float[][] draws, int row) {
        double sum = 0;
        for (float[] draw : draws) {
            sum += draw[row];
        }
        return sum / draws.length;
    }

    @Test
    void learnsFriedmansFunctionAsWellAsItsKindDoes() {
        var rows = uniform(400, 10, 1);
        var forest = ExtraTrees.fit(rows, friedman(rows), new ForestSettings(100, 1, 1), 3);
        var unseen = uniform(500, 10, 2);
        var truth = friedman(unseen);
        var draws = forest.draws(unseen);
        double squared = 0;
        for (int i = 0; i < truth.length; i++) {
            squared += Math.pow(mean(draws, i) - truth[i], 2);
        }
        assertThat(Math.sqrt(squared / truth.length)).isLessThan(2.2); // the spread of the values is 4.9
    }

    @Test
    void fullyGrownTreesRememberWhatTheySaw() {
        var rows = uniform(50, 3, 5);
        var values = friedmanLike(rows);
        var draws = ExtraTrees.fit(rows, values, ForestSettings.DEFAULT, 1).draws(rows);
        for (int i = 0; i < rows.length; i++) {
            assertThat(mean(draws, i)).isCloseTo(values[i], org.assertj.core.data.Offset.offset(1e-5));
        }
    }

    private static double[] friedmanLike(double[][] rows) {
        var values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][0] - 2 * rows[i][1] * rows[i][2];
        }
        return values;
    }

    @Test
    void theSameSeedGrowsTheSameForest() {
        var rows = uniform(60, 4, 7);
        var values = friedmanLike(rows);
        assertThat(ExtraTrees.fit(rows, values, ForestSettings.DEFAULT, 9).draws(rows))
                .isDeepEqualTo(
                        ExtraTrees.fit(rows, values, ForestSettings.DEFAULT, 9).draws(rows));
    }

    @Test
    void rowsThatCannotBeToldApartShareALeaf() {
        double[][] same = {{1, 2}, {1, 2}, {1, 2}};
        var draws = ExtraTrees.fit(same, new double[] {1, 2, 6}, ForestSettings.DEFAULT, 1)
                .draws(same);
        assertThat(draws[0]).containsExactly(3, 3, 3);
    }

    @Test
    void valuesThatAreNoneAreRefused() {
        assertThatThrownBy(() ->
                        ExtraTrees.fit(new double[][] {{1}}, new double[] {Double.NaN}, ForestSettings.DEFAULT, 1))
                .hasMessageContaining("row 0 is NaN");
        assertThatThrownBy(() -> new ForestSettings(0, 1, 1)).hasMessageContaining("at least one tree");
    }
}
