package org.cupel.crystal.soap;

/**
 * Orthonormal real spherical harmonics up to a degree, by recurrences that need no angles and have no poles. The order
 * within a degree is m = 0, then cosine and sine of m = 1, 2, …; signs have no Condon–Shortley phase. Immutable.
 */
final class SphericalHarmonics {

    private final int degrees;
    private final double[] start;
    private final double[] first;
    private final double[] second;

    SphericalHarmonics(int highestDegree) {
        degrees = highestDegree + 1;
        start = new double[degrees];
        first = new double[degrees * degrees];
        second = new double[degrees * degrees];
        start[0] = Math.sqrt(1 / (4 * Math.PI));
        for (int m = 1; m < degrees; m++) {
            start[m] = start[m - 1] * Math.sqrt((2 * m + 1) / (2.0 * m) * (m == 1 ? 2 : 1));
        }
        for (int l = 1; l < degrees; l++) {
            for (int m = 0; m < l; m++) {
                double width = (double) l * l - m * m;
                first[l * degrees + m] = Math.sqrt((4.0 * l * l - 1) / width);
                second[l * degrees + m] = l - 1 <= m
                        ? 0
                        : -Math.sqrt((2.0 * l + 1) / (2.0 * l - 3) * ((l - 1.0) * (l - 1.0) - m * m) / width);
            }
        }
    }

    /**
     * Values in the direction of a unit vector.
     *
     * @param values [(highestDegree + 1)²], overwritten, degree by degree
     */
    void evaluate(double x, double y, double z, double[] values) {
        double cosine = 1;
        double sine = 0;
        for (int m = 0; m < degrees; m++) {
            order(m, z, cosine, sine, values);
            double next = cosine * x - sine * y;
            sine = cosine * y + sine * x;
            cosine = next;
        }
    }

    private void order(int m, double z, double cosine, double sine, double[] values) {
        double before = 0;
        double legendre = start[m];
        for (int l = m; l < degrees; l++) {
            if (l > m) {
                double next = first[l * degrees + m] * z * legendre + second[l * degrees + m] * before;
                before = legendre;
                legendre = next;
            }
            int at = l * l + Math.max(0, 2 * m - 1);
            values[at] = legendre * cosine;
            if (m > 0) {
                values[at + 1] = legendre * sine;
            }
        }
    }
}
