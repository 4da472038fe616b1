package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParityPlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "random split", "energy above hull", "eV/atom");
    private static final String BLUE = "rgb(0,114,178)";

    private static ParityRows rows(double[] actual, double[] predicted, double reach) {
        return new ParityRows(
                actual,
                predicted,
                Arrays.stream(predicted).map(value -> value - reach).toArray(),
                Arrays.stream(predicted).map(value -> value + reach).toArray(),
                0.9);
    }

    private static ParityRows random(int n) {
        SplittableRandom random = new SplittableRandom(1);
        double[] actual = random.doubles(n).map(u -> -0.1 * Math.log(u)).toArray();
        return rows(
                actual,
                Arrays.stream(actual).map(a -> a + 0.02 * random.nextGaussian()).toArray(),
                0.03);
    }

    @Test
    void marksEachRowByWhetherItsIntervalHoldsIt() throws Exception {
        double[] actual = {0, 0.1, 0.2, 0.3, 0.4};
        double[] predicted = {0.01, 0.1, 0.19, 0.31, 0.6};

        Svg svg = Svg.of(ParityPlot.of(SUBJECT, rows(actual, predicted, 0.05), List.of("MAE 0.046 eV/atom")));

        assertThat(svg.filled("circle", BLUE)).isEqualTo(4);
        assertThat(svg.texts())
                .contains(
                        "Predicted and actual energy above hull: random split, n = 5",
                        "actual energy above hull (eV/atom)",
                        "predicted energy above hull (eV/atom)",
                        "MAE 0.046 eV/atom",
                        "actual within the 90 % interval",
                        "outside");
    }

    @Test
    void tellsThoseWhoListenWhatThereIsToSee() throws Exception {
        Figure figure = ParityPlot.of(SUBJECT, random(40), List.of("MAE 0.016 eV/atom"));
        Svg svg = Svg.of(figure);

        assertThat(svg.only("title")).isEqualTo(figure.title());
        assertThat(svg.only("desc")).contains("Each of 40 rows", "MAE 0.016 eV/atom");
        assertThat(svg.document().getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.document().getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("parity-title parity-desc");
        assertThat(svg.ids()).allMatch(id -> id.startsWith("parity-")).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameBytesForTheSameRows() {
        Figure once = ParityPlot.of(SUBJECT, random(300), List.of());
        Figure again = ParityPlot.of(SUBJECT, random(300), List.of());

        assertThat(again.svg()).isEqualTo(once.svg());
        assertThat(again.png()).isEqualTo(once.png());
    }

    @Test
    void countsRowsPerCellWhenThereAreMany() throws Exception {
        Figure figure = ParityPlot.of(SUBJECT, random(100_000), List.of());
        Svg svg = Svg.of(figure);

        assertThat(figure.svg()).hasSizeLessThan(1_000_000);
        assertThat(svg.count("circle")).isZero();
        assertThat(svg.texts()).anyMatch(text -> text.endsWith("rows per cell"));
    }

    @Test
    void saysWhatLiesBeyondTheFrame() throws Exception {
        double[] actual = random(500).actual().clone();
        actual[7] = 9.5;

        Svg svg = Svg.of(ParityPlot.of(SUBJECT, rows(actual, random(500).predicted(), 0.03), List.of()));

        assertThat(svg.texts())
                .anyMatch(text -> text.contains(" rows beyond the frame are drawn on its edge (up to 9.50 actual"));
    }

    @Test
    void saysTheSameInATable() {
        double[] actual = {0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5};
        double[] predicted = {0, 0.1, 0.2, 0.1, 0.2, 0.3, 0.4, 0.5};

        FigureTable table =
                ParityPlot.of(SUBJECT, rows(actual, predicted, 0.05), List.of()).table();

        assertThat(table.rows().get(0)).containsExactly("0", "3", "0.100", "33.3 % (0.8 to 90.6)");
        assertThat(table.rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1)))
                        .sum())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void drawsFewRows(int n) throws Exception {
        Figure figure = ParityPlot.of(SUBJECT, rows(new double[n], new double[n], 0.05), List.of());

        assertThat(Svg.of(figure).filled("circle", BLUE)).isEqualTo(n);
        assertThat(figure.title()).endsWith("n = " + n);
        assertThat(ImageIO.read(new ByteArrayInputStream(figure.png())).getWidth())
                .isEqualTo(1440);
    }

    @Test
    void drawsUnlimitedIntervals() throws Exception {
        ParityRows rows = rows(new double[] {0, 1}, new double[] {0, 1}, Double.POSITIVE_INFINITY);

        assertThat(Svg.of(ParityPlot.of(SUBJECT, rows, List.of())).filled("circle", BLUE))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> rows(new double[] {0, Double.NaN}, new double[] {0, 0}, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The actual value of row 1 is NaN, which cannot be drawn. Leave such rows out and count them.");
        assertThatThrownBy(() -> rows(new double[] {0}, new double[] {0, 0}, 0.1))
                .hasMessageContaining("1 values of actual, but 2 of predicted");
    }
}
