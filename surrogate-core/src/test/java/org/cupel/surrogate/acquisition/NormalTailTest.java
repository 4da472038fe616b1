package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class NormalTailTest {

    @Test
    void agreesWithSixtyDigits() {
        for (double[] row : Goldens.numbers("normal_tail.tsv")) {
            assertClose(NormalTail.logCdf(row[0]), row[1], "log cdf at " + row[0]);
            assertClose(NormalTail.logExpectedImprovement(row[0]), row[2], "log h at " + row[0]);
        }
    }

    @Test
    void windowsAgreeWithSixtyDigits() {
        for (double[] row : Goldens.numbers("normal_windows.tsv")) {
            double ours = NormalTail.logWithin(row[0], row[1]);
            double allowed = row[2] < -1e-3 ? 1e-12 * -row[2] : 1e-9 * -row[2];
            assertThat(ours).as("log within " + row[0] + " and " + row[1]).isCloseTo(row[2], within(allowed));
        }
        assertThat(NormalTail.logWithin(-3, Double.POSITIVE_INFINITY)).isEqualTo(NormalTail.logCdf(3));
        assertThat(NormalTail.logWithin(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isZero();
    }

    @Test
    void risesWithoutAStepAtTheSeams() {
        for (double seam : new double[] {-100, -1, 0}) {
            for (int step = -50; step < 50; step++) {
                double z = seam + step * 1e-4;
                assertThat(NormalTail.logExpectedImprovement(z + 1e-4))
                        .isGreaterThan(NormalTail.logExpectedImprovement(z));
                assertThat(NormalTail.logCdf(z + 1e-4)).isGreaterThan(NormalTail.logCdf(z));
            }
        }
    }

    private static void assertClose(double ours, double golden, String what) {
        double allowed = Math.max(1e-12 * Math.abs(golden), Double.MIN_NORMAL);
        assertThat(ours).as(what).isCloseTo(golden, within(allowed));
    }
}
