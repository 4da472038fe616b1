package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossPlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "training", "bandGap", "eV");

    @Test
    void drawsALineForEachMember() throws Exception {
        Figure figure = LossPlot.of(
                SUBJECT,
                List.of(
                        new LossPlot.Member("seed 42", new double[] {0.5, 0.3, 0.4}),
                        new LossPlot.Member("seed 43", new double[] {0.6, 0.2})));

        assertThat(Svg.of(figure).texts())
                .contains("Validation error while training, bandGap", "seed 42", "seed 43", "epoch")
                .contains("validation error, MAE (eV)");
        assertThat(figure.table().rows())
                .containsExactly(List.of("seed 42", "3", "0.300", "0.400"), List.of("seed 43", "2", "0.200", "0.200"));
    }

    @Test
    void drawsNothingLearntAndRefusesWhatIsNoNumber() throws Exception {
        assertThat(Svg.of(LossPlot.of(SUBJECT, List.of())).only("title")).startsWith("Validation error");
        assertThat(Svg.of(LossPlot.of(SUBJECT, List.of(new LossPlot.Member("seed 42", new double[0]))))
                        .texts())
                .contains("seed 42");
        assertThatThrownBy(() -> new LossPlot.Member("seed 42", new double[] {0.1, Double.NaN}))
                .hasMessageStartingWith("The validation error of row 1 is NaN");
    }
}
