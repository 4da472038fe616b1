package org.cupel.backbone.equivariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class Wigner3jTest {

    @Test
    void areThoseOfE3nnInOrderAndSign() {
        List<String[]> lines = EquivariantGoldens.lines("3j");
        assertThat(lines).hasSizeGreaterThan(500);
        int[] nonzero = new int[1];
        for (String[] line : lines) {
            double[][][] symbols = Wigner3j.of(whole(line[0]), whole(line[1]), whole(line[2]));
            double symbol = symbols[whole(line[3])][whole(line[4])][whole(line[5])];
            assertThat(symbol).as(String.join(" ", line)).isCloseTo(Double.parseDouble(line[6]), within(1e-14));
            nonzero[0]++;
        }
        assertThat(nonzeros()).isEqualTo(nonzero[0]);
    }

    private static int nonzeros() {
        int count = 0;
        for (int l1 = 0; l1 <= 3; l1++) {
            for (int l2 = 0; l2 <= 3; l2++) {
                for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(3, l1 + l2); l3++) {
                    for (double[][] plane : Wigner3j.of(l1, l2, l3)) {
                        for (double[] line : plane) {
                            for (double value : line) {
                                count += value == 0 ? 0 : 1;
                            }
                        }
                    }
                }
            }
        }
        return count;
    }

    @Test
    void columnsAreOrthogonalWithEqualSquares() {
        for (int l1 = 0; l1 <= 4; l1++) {
            for (int l2 = 0; l2 <= 4; l2++) {
                for (int l3 = Math.abs(l1 - l2); l3 <= l1 + l2; l3++) {
                    double[][][] symbols = Wigner3j.of(l1, l2, l3);
                    for (int m = 0; m <= 2 * l3; m++) {
                        for (int n = 0; n <= 2 * l3; n++) {
                            assertThat(overlap(symbols, m, n))
                                    .isCloseTo(m == n ? 1.0 / (2 * l3 + 1) : 0, within(1e-13));
                        }
                    }
                }
            }
        }
    }

    private static double overlap(double[][][] symbols, int m, int n) {
        double sum = 0;
        for (double[][] plane : symbols) {
            for (double[] line : plane) {
                sum += line[m] * line[n];
            }
        }
        return sum;
    }

    @Test
    void degreesThatDoNotCoupleGiveZero() {
        assertThat(Wigner3j.of(1, 1, 3)).isDeepEqualTo(new double[3][3][7]);
    }

    private static int whole(String text) {
        return Integer.parseInt(text);
    }
}
