package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.DiscoveryQuality;
import org.junit.jupiter.api.Test;

class DiscoveryPlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "random split", "energy above hull", "eV/atom");
    private static final int N = 200;

    /** Of 200 rows, the 40 lowest are stable. */
    private static boolean[] stable() {
        boolean[] stable = new boolean[N];
        IntStream.range(0, 40).forEach(row -> stable[row] = true);
        return stable;
    }

    private static double[] ascending() {
        return IntStream.range(0, N).mapToDouble(row -> row).toArray();
    }

    private static Figure figure(Ranking model, Ranking... baselines) {
        double[] truth = IntStream.range(0, model.n())
                .mapToDouble(row -> model.stable()[row] ? 0 : 1)
                .toArray();
        DiscoveryQuality quality = DiscoveryQuality.of(truth, model.predicted(), 0.5, Bootstrap.ofCases(1));
        return DiscoveryPlot.of(SUBJECT, model, List.of(baselines), quality.top1Percent(), quality.top10Percent());
    }

    @Test
    void aPerfectRankingFindsAllWithinTheBaseRate() {
        Ranking perfect = new Ranking("Cupel", ascending(), stable());

        assertThat(perfect.foundAt(0.1)).isEqualTo(0.5);
        assertThat(perfect.foundAt(0.2)).isEqualTo(1);
        double[][] curve = perfect.curve();
        assertThat(curve[0]).hasSize(N + 1).startsWith(0).endsWith(1);
        assertThat(curve[1][20]).isEqualTo(0.5);
    }

    @Test
    void tiesFindAsMuchAsChance() {
        Ranking constant = new Ranking("mean", new double[N], stable());

        double[][] curve = constant.curve();
        for (int i = 0; i < curve[0].length; i++) {
            assertThat(curve[1][i]).isCloseTo(curve[0][i], within(1e-12));
        }
    }

    @Test
    void curvesOfManyRowsStaySmall() {
        int n = 100_000;
        boolean[] stable = new boolean[n];
        stable[5] = true;

        assertThat(new Ranking("Cupel", new double[n], stable).curve()[0])
                .hasSize(401)
                .endsWith(1);
    }

    @Test
    void namesEnrichmentBesideRandomAndBestPossible() throws Exception {
        Figure figure =
                figure(new Ranking("Cupel", ascending(), stable()), new Ranking("mean", new double[N], stable()));
        Svg svg = Svg.of(figure);

        assertThat(svg.texts())
                .contains(
                        "Discovery of what is stable: random split, n = 200",
                        "best 1 % and 10 %: 5.00 and 5.00 times random",
                        "random",
                        "best possible",
                        "mean",
                        "share tested, most promising first",
                        "share of the stable found");
        assertThat(svg.count("circle")).isEqualTo(2);
        assertThat(figure.table().rows().get(2)).containsExactly("10.0 %", "50.0 %", "10.0 %");
    }

    @Test
    void oneClassOnlyIsSaidInWords() throws Exception {
        Figure none = figure(new Ranking("Cupel", ascending(), new boolean[N]));
        assertThat(Svg.of(none).texts()).contains("none of the rows is stable, so there is nothing to find");

        boolean[] all = new boolean[N];
        Arrays.fill(all, true);
        assertThat(figure(new Ranking("Cupel", ascending(), all)).description()).contains("200 stable (100.0 %)");
        assertThat(figure(new Ranking("Cupel", new double[0], new boolean[0])).title())
                .endsWith("n = 0");
        assertThat(figure(new Ranking("Cupel", new double[1], new boolean[] {true}))
                        .title())
                .endsWith("n = 1");
    }

    @Test
    void refusesPredictionsThatAreNone() {
        assertThatThrownBy(() -> new Ranking("Cupel", new double[] {Double.NaN}, new boolean[1]))
                .hasMessageStartingWith("The predicted value of row 0 is NaN");
    }
}
