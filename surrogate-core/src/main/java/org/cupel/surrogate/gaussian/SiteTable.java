package org.cupel.surrogate.gaussian;

/** The covariance between each two kinds at one site: there are few of them, so all are worked out once. */
record SiteTable(KernelSite site, double[] logLengths, double exception, double[][] alike, double[][] value) {

    static SiteTable of(KernelSite site, double[] theta, int at) {
        int width = site.width();
        double[] logLengths = java.util.Arrays.copyOfRange(theta, at, at + width);
        double exception = 1 / (1 + Math.exp(-theta[at + width]));
        double[][] alike = new double[site.kinds()][site.kinds()];
        double[][] value = new double[site.kinds()][site.kinds()];
        for (int a = 0; a < value.length; a++) {
            for (int b = 0; b < value.length; b++) {
                double squared = 0;
                for (int k = 0; k < width; k++) {
                    squared += square(site, logLengths, a, b, k);
                }
                alike[a][b] = Math.exp(-0.5 * squared);
                value[a][b] = (1 - exception) * alike[a][b] + (a == b ? exception : 0);
            }
        }
        return new SiteTable(site, logLengths, exception, alike, value);
    }

    private static double square(KernelSite site, double[] logLengths, int a, int b, int k) {
        double difference = site.descriptors()[a][k] - site.descriptors()[b][k];
        return difference * difference * Math.exp(-2 * logLengths[k]);
    }

    double of(int first, int second) {
        return value[site.kind()[first]][site.kind()[second]];
    }

    /** @param pulls [kinds][kinds] of the entries of the table */
    void slopes(double[][] pulls, double[] gradient, int at) {
        int width = site.width();
        for (int a = 0; a < pulls.length; a++) {
            for (int b = 0; b < pulls.length; b++) {
                double pull = pulls[a][b];
                if (pull == 0) {
                    continue;
                }
                for (int k = 0; k < width; k++) {
                    gradient[at + k] += pull * (1 - exception) * alike[a][b] * square(site, logLengths, a, b, k);
                }
                gradient[at + width] += pull * exception * (1 - exception) * ((a == b ? 1 : 0) - alike[a][b]);
            }
        }
    }
}
