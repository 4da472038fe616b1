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
