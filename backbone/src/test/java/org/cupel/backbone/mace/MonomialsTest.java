package org.cupel.backbone.mace;

import static org.assertj.core.api.Assertions.assertThat;

import org.cupel.backbone.weights.WeightArray;
import org.junit.jupiter.api.Test;

class MonomialsTest {

    /** 2·ab + 3·ba + 5·bb of the second result, with two kinds. */
    @Test
    void addsUpTheOrdersOfEqualFactors() {
        double[] values = new double[2 * 4 * 2];
        values[8 + 1 * 2] = 2;
        values[8 + 2 * 2] = 3;
        values[8 + 3 * 2 + 1] = 5;
        Monomials monomials = Monomials.of(new WeightArray(new long[] {2, 2, 2, 2}, values), 2, 2, 1);
        assertThat(monomials.factors()).isDeepEqualTo(new int[][] {{0, 1}, {1, 1}});
        assertThat(monomials.coefficients().shape()).containsExactly(2, 2);
        assertThat(monomials.coefficients().values()).containsExactly(5, 0, 0, 5);
    }

    @Test
    void aCouplingOfZerosHasNone() {
        WeightArray zeros = new WeightArray(new long[] {2, 2, 2, 3}, new double[24]);
        assertThat(Monomials.of(zeros, 3, 2, 0).factors()).isEmpty();
    }
}
