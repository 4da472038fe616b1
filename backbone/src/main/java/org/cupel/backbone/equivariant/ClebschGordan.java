package org.cupel.backbone.equivariant;

/** Clebsch-Gordan coefficients of SU(2) for whole angular momenta, by Racah's formula. */
final class ClebschGordan {

    private ClebschGordan() {}

    /**
     * ⟨j1 m1 j2 m2 | j3 m3⟩ with the phases of Condon and Shortley (Varshalovich et al., Quantum Theory of Angular
     * Momentum, section 8.2).
     */
    static double coefficient(int j1, int m1, int j2, int m2, int j3, int m3) {
        if (m1 + m2 != m3 || j3 < Math.abs(j1 - j2) || j3 > j1 + j2) {
            return 0;
        }
        double squared = (2 * j3 + 1)
                * (factorial(j3 + j1 - j2)
                        * factorial(j3 - j1 + j2)
                        * factorial(j1 + j2 - j3)
                        / factorial(j1 + j2 + j3 + 1))
                * (factorial(j3 + m3) * factorial(j3 - m3))
                / (factorial(j1 - m1) * factorial(j1 + m1) * factorial(j2 - m2) * factorial(j2 + m2));
        return Math.sqrt(squared) * alternating(j1, m1, j2, m2, j3, m3);
    }

    private static double alternating(int j1, int m1, int j2, int m2, int j3, int m3) {
        double sum = 0;
        int last = Math.min(j2 + j3 + m1, Math.min(j3 - j1 + j2, j3 + m3));
        for (int v = Math.max(0, Math.max(-j1 + j2 + m3, -j1 + m1)); v <= last; v++) {
            double term = factorial(j2 + j3 + m1 - v)
                    / factorial(v)
                    * factorial(j1 - m1 + v)
                    / factorial(j3 - j1 + j2 - v)
                    / factorial(j3 + m3 - v)
                    / factorial(v + j1 - j2 - m3);
            sum += (v + j2 + m2) % 2 == 0 ? term : -term;
        }
        return sum;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
