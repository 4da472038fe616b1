package org.cupel.backbone.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {

    @Test
    void areThoseOfE3nn() {
        List<String[]> lines = EquivariantGoldens.lines("harmonics");
        assertThat(lines).hasSize(5);
        for (String[] line : lines) {
            double[] values =
                    Arrays.stream(line).mapToDouble(Double::parseDouble).toArray();
            double length = Math.sqrt(values[0] * values[0] + values[1] * values[1] + values[2] * values[2]);
            double[] unit = {values[0] / length, values[1] / length, values[2] / length};
            for (int l = 1; l <= 3; l++) {
                double[] expected = Arrays.copyOfRange(values, 3 + l * l, 3 + (l + 1) * (l + 1));
                assertThat(at(unit, l)).containsExactly(expected, within(1e-14));
            }
        }
    }

    @Test
    void squaresOfADegreeSumToItsSize() {
        double[] unit = {2 / 7.0, -3 / 7.0, 6 / 7.0};
        for (int l = 1; l <= 6; l++) {
            assertThat(Arrays.stream(at(unit, l)).map(y -> y * y).sum()).isCloseTo(2 * l + 1, within(1e-11));
        }
    }

    /** The matrix times all products of l components. */
    private static double[] at(double[] unit, int l) {
        double[] products = {1};
        for (int i = 0; i < l; i++) {
            double[] longer = new double[3 * products.length];
            for (int p = 0; p < longer.length; p++) {
                longer[p] = products[p / 3] * unit[p % 3];
            }
            products = longer;
        }
        double[] matrix = SphericalHarmonics.matrix(l);
        double[] values = new double[2 * l + 1];
        for (int i = 0; i < matrix.length; i++) {
            values[i % values.length] += matrix[i] * products[i / values.length];
        }
        return values;
    }
}
