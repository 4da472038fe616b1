package org.cupel.crystal.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {

    private static final int HIGHEST = 12;

    /** The addition theorem: the sum over orders is (2l + 1)/4π times the Legendre polynomial of the angle between. */
    @Test
    void obeyTheAdditionTheorem() {
        SphericalHarmonics harmonics = new SphericalHarmonics(HIGHEST);
        Random random = new Random(1);
        double[] a = new double[(HIGHEST + 1) * (HIGHEST + 1)];
        double[] b = new double[a.length];
        for (int trial = 0; trial < 100; trial++) {
            double[] u = direction(random);
            double[] v = trial == 0 ? new double[] {0, 0, -1} : direction(random);
            harmonics.evaluate(u[0], u[1], u[2], a);
            harmonics.evaluate(v[0], v[1], v[2], b);
            double cosine = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
            double before = 0;
            double legendre = 1;
            for (int l = 0; l <= HIGHEST; l++) {
                double sum = 0;
                for (int k = l * l; k < (l + 1) * (l + 1); k++) {
                    sum += a[k] * b[k];
                }
                assertThat(sum).as("l=%d", l).isCloseTo((2 * l + 1) / (4 * Math.PI) * legendre, within(1e-12));
                double next = ((2 * l + 1) * cosine * legendre - l * before) / (l + 1);
                before = legendre;
                legendre = next;
            }
        }
    }

    private static double[] direction(Random random) {
        double x = random.nextGaussian();
        double y = random.nextGaussian();
        double z = random.nextGaussian();
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
