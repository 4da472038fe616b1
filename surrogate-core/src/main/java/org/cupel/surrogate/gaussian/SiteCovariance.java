package org.cupel.surrogate.gaussian;

/** @param shape of the shared features, null when there are none */
record SiteCovariance(
        SiteTable[] tables,
        int[][] sets,
        double[] weights,
        Matern shape,
        double sharedWeight,
        int[] siteAt,
        int weightsAt,
        int parameters)
        implements Covariance {

    @Override
    public double of(int first, int second) {
        double sum = shape == null ? 0 : sharedWeight * shape.of(first, second);
        for (int k = 0; k < sets.length; k++) {
            sum += weights[k] * product(sets[k], first, second);
        }
        return sum;
    }

    private double product(int[] set, int first, int second) {
        double product = 1;
        for (int s : set) {
            product *= tables[s].of(first, second);
        }
        return product;
    }

    @Override
    public double variance() {
        double sum = sharedWeight;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    @Override
    public Slopes slopes() {
        double[][][] pulls = new double[tables.length][][];
        for (int s = 0; s < pulls.length; s++) {
            int kinds = tables[s].value().length;
            pulls[s] = new double[kinds][kinds];
        }
        return new SiteSlopes(this, pulls, new double[sets.length], new double[parameters - weightsAt - sets.length]);
    }

    /** @param shared slope by the logarithm of the shared weight, then by those of the lengths */
    private record SiteSlopes(SiteCovariance kernel, double[][][] pulls, double[] weights, double[] shared)
            implements Slopes {

        @Override
        public void add(int first, int second, double pull) {
            for (int k = 0; k < kernel.sets.length; k++) {
                int[] set = kernel.sets[k];
                double scaled = pull * kernel.weights[k];
                weights[k] += scaled * kernel.product(set, first, second);
                for (int s : set) {
                    int[] kind = kernel.tables[s].site().kind();
                    pulls[s][kind[first]][kind[second]] += scaled * others(set, s, first, second);
                }
            }
            if (shared.length > 0) {
                addShared(first, second, pull * kernel.sharedWeight);
            }
        }

        private double others(int[] set, int left, int first, int second) {
            double product = 1;
            for (int s : set) {
                product *= s == left ? 1 : kernel.tables[s].of(first, second);
            }
            return product;
        }

        private void addShared(int first, int second, double pull) {
            shared[0] += pull * kernel.shape.addSlopes(first, second, pull, shared, 1);
        }

        @Override
        public void into(double[] gradient) {
            for (int s = 0; s < pulls.length; s++) {
                kernel.tables[s].slopes(pulls[s], gradient, kernel.siteAt[s]);
            }
            for (int k = 0; k < weights.length; k++) {
                gradient[kernel.weightsAt + k] += weights[k];
            }
            for (int k = 0; k < shared.length; k++) {
                gradient[kernel.weightsAt + weights.length + k] += shared[k];
            }
        }
    }
}
