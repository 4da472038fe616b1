package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final Map<String, Double> GOLDEN = Goldens.rows("metrics.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
    private static final double[] TRUTH = Goldens.column(Goldens.numbers("pairs.tsv"), 0);
    private static final double[] PREDICTED = Goldens.column(Goldens.numbers("pairs.tsv"), 1);

    @Test
    void agreesWithScipyAndScikitLearn() {
        assertGolden("mae", Regression.meanAbsoluteError(TRUTH, PREDICTED).value());
        assertGolden("rmse", Regression.rootMeanSquareError(TRUTH, PREDICTED).value());
        assertGolden("pearson", Regression.pearson(TRUTH, PREDICTED).value());
        assertGolden("spearman", Regression.spearman(TRUTH, PREDICTED).value());
        assertThat(Regression.spearman(TRUTH, PREDICTED).n()).isEqualTo(60);
    }

    @Test
    void intervalsAgreeWithNumpy() {
        var rows = Goldens.numbers("pairs.tsv");
        var quality = IntervalQuality.of(Goldens.column(rows, 2), Goldens.column(rows, 3), TRUTH);
        assertGolden("coverage", quality.coverage().value());
        assertGolden("median_width", quality.medianWidth().value());
    }

    @Test
    void classificationAgreesWithScikitLearn() {
        var truth = new boolean[60];
        var claimed = new boolean[60];
        for (int i = 0; i < 60; i++) {
            truth[i] = TRUTH[i] < 0.05;
            claimed[i] = PREDICTED[i] < 0.05;
        }
        var quality = Classification.of(truth, claimed);
        assertGolden("precision", quality.precision().value());
        assertGolden("recall", quality.recall().value());
        assertThat(quality.precision().low95()).isLessThan(quality.precision().value());
        assertThat(quality.baseRate().n()).isEqualTo(60);
    }

    @Test
    void whatTheSampleDoesNotDefineIsNotDefined() {
        assertThat(Regression.pearson(new double[] {1, 1}, new double[] {1, 2}).isDefined())
                .isFalse();
        assertThat(Regression.spearman(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3})
                        .isDefined())
                .isFalse();
        assertThat(Regression.meanAbsoluteError(new double[0], new double[0])).isEqualTo(new Statistic(0, Double.NaN));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Regression.pearson(new double[] {1, Double.NaN}, new double[2]))
                .hasMessageContaining("truth of case 1 is NaN");
        assertThatThrownBy(() -> Regression.meanAbsoluteError(new double[1], new double[2]))
                .hasMessageContaining("1 truths but 2 predictions");
        assertThatThrownBy(() -> IntervalQuality.of(new double[] {1}, new double[] {0}, new double[] {1}))
                .hasMessageContaining("[1.0, 0.0]");
    }

    private static void assertGolden(String name, double value) {
        assertThat(value).as(name).isCloseTo(GOLDEN.get(name), within(1e-13));
    }
}
