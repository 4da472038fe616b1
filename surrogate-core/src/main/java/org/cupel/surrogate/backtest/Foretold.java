package org.cupel.surrogate.backtest;

/** What is expected of one property, in its unit. */
interface Foretold {

    double mean(int candidate);

    /** Standard deviation of a result, with its noise. */
    double totalDeviation(int candidate);

    /** Says that all of these candidates will be asked about. */
    void prepare(int[] candidates);

    /** The same value for every candidate. */
    record Exactly(double value) implements Foretold {

        @Override
        public double mean(int candidate) {
            return value;
        }

        @Override
        public double totalDeviation(int candidate) {
            return 0;
        }

        @Override
        public void prepare(int[] candidates) {}
    }
}
