package org.cupel.crystal.soap;

/**
 * Power spectrum of channels (elements or mixtures of them): for each pair of channels, degree and pair of radial
 * functions the sum over orders of products of coefficients. Pairs of a channel with itself keep only half of the
 * symmetric block. The prefactor π √(8/(2l+1)) is that of Bartók et al., Phys. Rev. B 87, 184115 (2013).
 */
final class PairBlocks {

    private final SoapSettings settings;
    private final double[] prefactors;

    PairBlocks(SoapSettings settings) {
        this.settings = settings;
        this.prefactors = new double[settings.highestDegree() + 1];
        for (int l = 0; l < prefactors.length; l++) {
            prefactors[l] = Math.PI * Math.sqrt(8.0 / (2 * l + 1));
        }
    }

    int length(int channels) {
        return channels * settings.features(true) + channels * (channels - 1) / 2 * settings.features(false);
    }

    /** First feature of channels {@code a} ≤ {@code b} of {@code channels}. */
    int offset(int a, int b, int channels) {
        int blocksBefore = a * channels - a * (a - 1) / 2 + (b - a);
        int sameBefore = a + (b > a ? 1 : 0);
        return sameBefore * settings.features(true) + (blocksBefore - sameBefore) * settings.features(false);
    }

    int length(int a, int b) {
        return settings.features(a == b);
    }

    /** Room for sums of products: for each degree a square over channels and radial functions, of which half is used. */
    double[] squares(int channels) {
        int side = channels * settings.radialFunctions();
        return new double[prefactors.length * side * side];
    }

    /**
     * Adds the products of one expansion.
     *
     * @param coefficients [harmonic][channel][radial]
     */
    void add(double[] coefficients, int channels, double[] squares) {
        int side = channels * settings.radialFunctions();
        for (int l = 0; l < prefactors.length; l++) {
            int end = (l + 1) * (l + 1) * side;
            for (int from = l * l * side; from < end; from += 3 * side) {
                addOrders(coefficients, from, Math.min(3, (end - from) / side), side, squares, l * side * side);
            }
        }
    }

    private static void addOrders(double[] c, int from, int orders, int side, double[] squares, int square) {
        // One to three orders at a time; a missing one is multiplied by zero.
        int second = orders > 1 ? from + side : from;
        int third = orders > 2 ? from + 2 * side : from;
        for (int i = 0; i < side; i++) {
            double a = c[from + i];
            double b = orders > 1 ? c[second + i] : 0;
            double d = orders > 2 ? c[third + i] : 0;
            int row = square + i * side;
            for (int k = i; k < side; k++) {
                squares[row + k] += a * c[from + k] + b * c[second + k] + d * c[third + k];
            }
        }
    }

    /** The features of the sums, in the order of {@link PowerSpectrum}, times {@code weight}. */
    double[] features(double[] squares, int channels, double weight) {
        int count = settings.radialFunctions();
        int side = channels * count;
        double[] features = new double[length(channels)];
        int at = 0;
        for (int a = 0; a < channels; a++) {
            for (int b = a; b < channels; b++) {
                for (int l = 0; l < prefactors.length; l++) {
                    for (int n = 0; n < count; n++) {
                        int row = (l * side + a * count + n) * side + b * count;
                        for (int k = a == b ? n : 0; k < count; k++) {
                            features[at++] = weight * prefactors[l] * squares[row + k];
                        }
                    }
                }
            }
        }
        return features;
    }
}
