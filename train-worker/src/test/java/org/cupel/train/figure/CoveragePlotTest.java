package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cupel.surrogate.metric.Rate;
import org.junit.jupiter.api.Test;

class CoveragePlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "loco split", "energy above hull", "eV/atom");
    private static final CoveragePlot.Groups MODEL = new CoveragePlot.Groups(
            "Cupel",
            List.of(
                    new GroupShare("family-0", Rate.of(90, 100), true),
                    new GroupShare("family-1", Rate.of(30, 50), true),
                    new GroupShare("family-2", Rate.of(5, 5), false)));

    private static Figure figure(CoveragePlot.Groups model, CoveragePlot.Groups... baselines) {
        return CoveragePlot.of(SUBJECT, model, List.of(baselines), 0.9, 0.8, List.of());
    }

    @Test
    void drawsABarForEachFamilyWithItsSize() throws Exception {
        Svg svg = Svg.of(figure(MODEL));

        assertThat(svg.filled("rect", "rgb(0,114,178)")).isEqualTo(2);
        assertThat(svg.filled("rect", "rgb(213,94,0)")).as("below the floor").isEqualTo(1);
        assertThat(svg.texts())
                .contains(
                        "family-0 n\u00a0=\u00a0100",
                        "family-1 n\u00a0=\u00a050",
                        "family-2 n\u00a0=\u00a05",
                        "coverage",
                        "floor, 80.0 %",
                        "promised, 90.0 %")
                .contains("… below the floor", "… too few rows to judge")
                .contains("Coverage by family, energy above hull: loco split, n = 155");
    }

    @Test
    void setsBaselinesBeside() throws Exception {
        CoveragePlot.Groups baseline =
                new CoveragePlot.Groups("common practice", List.of(new GroupShare("family-0", Rate.of(70, 100), true)));

        Figure figure = figure(MODEL, baseline);

        assertThat(Svg.of(figure).filled("rect", "rgb(154,154,154)")).isEqualTo(1);
        assertThat(figure.table().columns()).containsExactly("family", "n", "Cupel", "common practice");
        assertThat(figure.table().rows().get(0))
                .containsExactly("family-0", "100", "90.0 % (82.4 to 95.1)", "70.0 % (60.0 to 78.8)");
        assertThat(figure.table().rows().get(1)).endsWith("–");
    }

    @Test
    void countsOnlyFamiliesThatAreLargeEnoughAsBelowTheFloor() {
        assertThat(figure(MODEL).description()).contains("1 families with enough rows to judge lie below the floor");
    }

    @Test
    void drawsNoFamilyAndOneWithoutRows() throws Exception {
        assertThat(Svg.of(figure(new CoveragePlot.Groups("Cupel", List.of()))).texts())
                .contains("Coverage by family, energy above hull: loco split, n = 0");
        Figure empty =
                figure(new CoveragePlot.Groups("Cupel", List.of(new GroupShare("family-0", Rate.of(0, 0), false))));
        assertThat(Svg.of(empty).count("rect")).isZero();
    }
}
