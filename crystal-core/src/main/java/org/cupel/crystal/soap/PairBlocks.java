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

    /** Adds {@code weight} times the power spectrum of {@code coefficients} to {@code result}. */
    void add(double[] coefficients, int channels, double weight, double[] result) {
        int at = 0;
        for (int a = 0; a < channels; a++) {
            for (int b = a; b < channels; b++) {
                for (int l = 0; l <= settings.highestDegree(); l++) {
                    at = addDegree(coefficients, a, b, l, weight * prefactors[l], result, at);
                }
            }
        }
    }

    private int addDegree(double[] c, int a, int b, int l, double factor, double[] result, int start) {
        int count = settings.radialFunctions();
        int fromA = a * settings.coefficients() + l * l * count;
        int fromB = b * settings.coefficients() + l * l * count;
        int orders = 2 * l + 1;
        int at = start;
        for (int n = 0; n < count; n++) {
            for (int k = a == b ? n : 0; k < count; k++) {
                double sum = 0;
                for (int m = 0; m < orders; m++) {
                    sum += c[fromA + m * count + n] * c[fromB + m * count + k];
                }
                result[at++] += factor * sum;
            }
        }
        return at;
    }
}
