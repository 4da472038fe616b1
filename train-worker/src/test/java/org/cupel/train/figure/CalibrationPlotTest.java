package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.metric.ReliabilityBin;
import org.junit.jupiter.api.Test;

class CalibrationPlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "test part", "energy above hull", "eV/atom");

    /** Errors of one standard deviation each: within 68.27 % intervals and wider ones. */
    private static CalibrationLine oneSigma(String name, int n) {
        double[] actual = new double[n];
        double[] predicted = new double[n];
        double[] sigma = new double[n];
        Arrays.fill(predicted, 0.02);
        Arrays.fill(sigma, 0.02);
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(high, 0.05);
        return CalibrationLine.of(name, new ParityRows(actual, predicted, low, high, 0.9), sigma);
    }

    @Test
    void countsWhatEachLevelHolds() {
        CalibrationLine line = oneSigma("Cupel", 40);

        assertThat(line.normal())
                .filteredOn(point -> point.level() < 0.68)
                .allMatch(point -> point.observed().hits() == 0);
        assertThat(line.normal())
                .filteredOn(point -> point.level() > 0.69)
                .hasSize(7)
                .allMatch(point -> point.observed().equals(Rate.of(40, 40)));
        assertThat(line.intervals()).isEqualTo(new LevelCoverage(0.9, Rate.of(40, 40)));
    }

    @Test
    void showsModelAndBaselinesWithTheirNames() throws Exception {
        Figure figure = CalibrationPlot.of(
                SUBJECT, oneSigma("Cupel", 40), List.of(oneSigma("common practice", 40)), List.of("area 0.3"));
        Svg svg = Svg.of(figure);

        assertThat(svg.texts())
                .contains(
                        "Calibration of energy above hull: test part, n = 40",
                        "promised coverage of central intervals of normal distributions",
                        "observed coverage",
                        "Cupel",
                        "common practice",
                        "area 0.3");
        assertThat(svg.count("circle")).isEqualTo(2);
        assertThat(figure.table().rows()).hasSize(21);
        assertThat(figure.table().columns()).containsExactly("promised", "Cupel, n = 40", "common practice, n = 40");
    }

    @Test
    void drawsNoRowsAndOne() throws Exception {
        assertThat(Svg.of(CalibrationPlot.of(SUBJECT, oneSigma("Cupel", 0), List.of(), List.of()))
                        .count("circle"))
                .isZero();
        assertThat(Svg.of(CalibrationPlot.of(SUBJECT, oneSigma("Cupel", 1), List.of(), List.of()))
                        .count("circle"))
                .isEqualTo(1);
    }

    @Test
    void refusesASpreadThatIsNone() {
        ParityRows rows = new ParityRows(new double[1], new double[] {1}, new double[1], new double[1], 0.9);

        assertThatThrownBy(() -> CalibrationLine.of("Cupel", rows, new double[] {Double.NaN}))
                .hasMessageStartingWith("The standard deviation of row 0 is NaN");
        assertThatThrownBy(() -> CalibrationLine.of("Cupel", rows, new double[] {-1}))
                .hasMessageStartingWith("The standard deviation of row 0 is -1.0");
    }

    @Test
    void showsAPointForEachBinOfProbabilities() throws Exception {
        List<ReliabilityBin> bins = List.of(
                new ReliabilityBin(0, 0.2, 0.1, Rate.of(1, 20)), new ReliabilityBin(0.3, 0.9, 0.6, Rate.of(11, 20)));

        Figure figure = ReliabilityPlot.of(SUBJECT, bins, List.of());

        assertThat(Svg.of(figure).count("circle")).isEqualTo(2);
        assertThat(figure.title()).isEqualTo("Probability of being stable: test part, n = 40");
        assertThat(figure.table().rows().get(1))
                .containsExactly("30.0 % to 90.0 %", "60.0 %", "20", "55.0 % (31.5 to 76.9)");
        assertThat(Svg.of(ReliabilityPlot.of(SUBJECT, List.of(), List.of())).count("circle"))
                .isZero();
    }
}
