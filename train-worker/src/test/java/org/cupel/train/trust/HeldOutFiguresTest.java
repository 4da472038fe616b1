package org.cupel.train.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.cupel.train.figure.Figure;
import org.junit.jupiter.api.Test;

class HeldOutFiguresTest {

    private static final PropertyTask TASK = new PropertyTask(
            "eAboveHull",
            "eV/atom",
            TargetTransform.IDENTITY,
            Pooling.MEAN,
            new StabilityThresholds(0.05, 0.1),
            List.of());

    private static List<Supplier<Figure>> sketches(double... median) {
        HeldOutTable table = new HeldOutTable(
                HeldOutTable.FORMAT,
                true,
                List.of(),
                List.of("FeO", "MnO", "NiO"),
                List.of("family-1", "family-0", "family-1"),
                List.of("cluster", "cluster", "row"),
                new double[] {0, 0.1, 0.2},
                median,
                new Double[] {0.0, 0.2, null},
                new Double[] {0.1, 0.3, null},
                new double[] {0.9, 0.2, 0.1},
                new boolean[] {true, true, false});
        return new HeldOutFigures(TASK, table, 0.9).sketches();
    }

    @Test
    void countsWhatIntervalsHoldInEachFamily() {
        List<Figure> figures =
                sketches(0.01, 0.25, 0.2).stream().map(Supplier::get).toList();

        assertThat(figures).extracting(Figure::name).containsExactly("held-out-parity", "held-out-coverage");
        assertThat(figures.get(1).table().rows())
                .containsExactly(
                        List.of("family-0 (too few to judge)", "1", "0.0 % (0.0 to 97.5)"),
                        List.of("family-1 (too few to judge)", "2", "100.0 % (15.8 to 100.0)"));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> sketches(0.01, Double.NaN, 0.2).get(0).get())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The predicted value of row 1 is NaN");
    }
}
