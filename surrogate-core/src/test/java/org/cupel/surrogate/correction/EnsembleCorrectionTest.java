package org.cupel.surrogate.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class EnsembleCorrectionTest {

    private static final List<double[]> GOLDENS = Goldens.numbers("correction.tsv");
    private static final int MEDIAN = 5;

    private static Pools.Pool goldenPool() {
        float[][] features = GOLDENS.stream()
                .map(row -> {
                    var values = new float[MEDIAN];
                    for (int j = 0; j < MEDIAN; j++) {
                        values[j] = (float) row[j];
                    }
                    return values;
                })
                .toArray(float[][]::new);
        return new Pools.Pool(
                FeatureTable.of(features), Goldens.column(GOLDENS, MEDIAN), Goldens.column(GOLDENS, MEDIAN + 1));
    }

    private static List<MeasuredRow> goldenResults() {
        List<MeasuredRow> results = new ArrayList<>();
        for (int row = 0; row < GOLDENS.size(); row++) {
            double[] golden = GOLDENS.get(row);
            if (!Double.isNaN(golden[MEDIAN + 2])) {
                results.add(new MeasuredRow(row, golden[MEDIAN + 2], golden[MEDIAN + 3]));
            }
        }
        return results;
    }

    @Test
    void agreesWithScikitLearn() {
        CorrectedPool corrected = goldenPool().correction().after(goldenResults());
        Map<String, Double> kernel = Goldens.named("correction-kernel.tsv");

        assertThat(corrected.kernel().length()).isCloseTo(kernel.get("length"), within(1e-6));
        assertThat(corrected.kernel().share()).isCloseTo(kernel.get("share"), within(1e-6));
        assertThat(corrected.kernel().scale()).isCloseTo(kernel.get("scale"), within(1e-6));
        assertThat(corrected.results()).isEqualTo(9);
        assertThat(corrected.medians()).containsExactly(Goldens.column(GOLDENS, MEDIAN + 4), within(2e-6));
        assertThat(corrected.sigmas()).containsExactly(Goldens.column(GOLDENS, MEDIAN + 5), within(2e-6));
    }

    @Test
    void withoutResultsTheEnsembleHasTheWord() {
        Pools.Pool pool = Pools.random(300, 4, 3);
        CorrectedPool corrected = pool.correction().after(List.of());
        assertThat(corrected.medians()).containsExactly(pool.medians());
        assertThat(corrected.sigmas()).containsExactly(pool.sigmas());
        assertThat(corrected.kernel()).isNull();
    }

    @Test
    void anEmptyPoolStaysEmpty() {
        var nothing = new EnsembleCorrection(FeatureTable.of(new float[0][]), new double[0], new double[0]);
        assertThat(nothing.after(List.of()).medians()).isEmpty();
    }

    /** Two clouds far from each other: a result in one says little of the other. */
    @Test
    void oneResultMovesItsNeighboursAboveAll() {
        var random = new SplittableRandom(5);
        var features = new float[400][3];
        var medians = new double[400];
        for (int row = 0; row < 400; row++) {
            for (int j = 0; j < 3; j++) {
                features[row][j] = (float) (random.nextGaussian() * 0.01 + (row % 2) * 30);
            }
            medians[row] = 0.1 + (row % 2) * 5 + random.nextDouble(0.001);
        }
        var sigmas = new double[400];
        Arrays.fill(sigmas, 0.05);
        var pool = new Pools.Pool(FeatureTable.of(features), medians, sigmas);

        CorrectedPool corrected = pool.correction().after(List.of(new MeasuredRow(0, medians[0] + 0.03, 0.005)));

        double[] moved = new double[2];
        double[] surer = new double[2];
        for (int row = 0; row < 400; row++) {
            moved[row % 2] += (corrected.medians()[row] - medians[row]) / 200;
            surer[row % 2] += (sigmas[row] - corrected.sigmas()[row]) / 200;
        }
        assertThat(moved[0]).isBetween(0.002, 0.03);
        assertThat(surer[0]).isGreaterThan(5e-5);
        assertThat(moved[1]).isBetween(0.0, moved[0] / 3);
        assertThat(surer[1]).isBetween(0.0, surer[0] / 5);
    }

    @Test
    void errorsThatAreEachRowsOwnMoveNothing() {
        Pools.Pool pool = Pools.random(2000, 8, 7);
        var random = new SplittableRandom(8);
        List<MeasuredRow> results = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            results.add(new MeasuredRow(row, pool.medians()[row] + pool.sigmas()[row] * random.nextGaussian(), 0.001));
        }
        CorrectedPool corrected = pool.correction().after(results);
        double mean = 0;
        for (int row = 200; row < 2000; row++) {
            mean += Math.abs(corrected.medians()[row] - pool.medians()[row]) / pool.sigmas()[row] / 1800;
        }
        assertThat(corrected.kernel().share()).isLessThan(0.2);
        assertThat(mean).isLessThan(0.15);
    }

    /** Errors that follow a feature: those of rows without a result become smaller too. */
    @Test
    void errorsThatNeighboursShareAreTakenAway() {
        Pools.Pool pool = Pools.random(1000, 3, 9);
        var truth = new double[1000];
        var row = new float[3];
        List<MeasuredRow> results = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            pool.features().read(i, i + 1, row);
            truth[i] = pool.medians()[i] + 1.5 * pool.sigmas()[i] * Math.sin(row[0]);
            if (i < 100) {
                results.add(new MeasuredRow(i, truth[i], 0.001));
            }
        }
        CorrectedPool corrected = pool.correction().after(results);
        double before = 0;
        double after = 0;
        for (int i = 100; i < 1000; i++) {
            before += Math.abs(pool.medians()[i] - truth[i]);
            after += Math.abs(corrected.medians()[i] - truth[i]);
        }
        assertThat(after).isLessThan(0.7 * before);
    }

    /** One result that is off by thirty deviations moves its surroundings no further than one off by three. */
    @Test
    void oneWildResultMovesNoMoreThanALargeOne() {
        Pools.Pool pool = Pools.random(500, 3, 17);
        var random = new SplittableRandom(18);
        List<MeasuredRow> results = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            double error = pool.sigmas()[row] * random.nextGaussian();
            results.add(new MeasuredRow(row, pool.medians()[row] + error, 0.001));
        }
        List<MeasuredRow> wild = new ArrayList<>(results);
        wild.add(new MeasuredRow(20, pool.medians()[20] + 30 * pool.sigmas()[20], 0.001));
        results.add(new MeasuredRow(20, pool.medians()[20] + 10 * pool.sigmas()[20], 0.001));
        assertThat(pool.correction().after(wild).medians())
                .containsExactly(pool.correction().after(results).medians(), within(1e-9));
    }

    @Test
    void noisyResultsMoveLess() {
        Pools.Pool pool = Pools.random(200, 3, 11);
        var kernel = new CorrectionKernel(0.5, 0.5, 1);
        double result = pool.medians()[4] + 0.1;
        double exact = pool.correction()
                .after(List.of(new MeasuredRow(4, result, 0.001)), kernel)
                .medians()[4];
        double noisy = pool.correction()
                .after(List.of(new MeasuredRow(4, result, 0.1)), kernel)
                .medians()[4];
        assertThat(noisy).isBetween(pool.medians()[4], exact - 0.01);
    }

    @Test
    void ofManyResultsTheLastAreLearntFrom() {
        Pools.Pool pool = Pools.random(400, 3, 13);
        List<MeasuredRow> results = new ArrayList<>();
        for (int row = 0; row < 300; row++) {
            results.add(new MeasuredRow(row, pool.medians()[row] + 0.02, 0.005));
        }
        CorrectedPool all = pool.correction().after(results);
        assertThat(all.results()).isEqualTo(EnsembleCorrection.MOST_RESULTS);
        assertThat(all.medians())
                .containsExactly(
                        pool.correction().after(results.subList(44, 300)).medians());
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        Pools.Pool pool = Pools.random(10, 3, 15);
        double[] holed = pool.medians().clone();
        holed[3] = Double.NaN;
        assertThatThrownBy(() -> new EnsembleCorrection(pool.features(), holed, pool.sigmas()))
                .hasMessageContaining("Row 3 is predicted with NaN");
        assertThatThrownBy(() -> new EnsembleCorrection(pool.features(), new double[9], pool.sigmas()))
                .hasMessageContaining("10 rows, 9 medians");
        assertThatThrownBy(() -> new MeasuredRow(2, Double.NaN, 0.1)).hasMessageContaining("row 2 is NaN");
    }
}
