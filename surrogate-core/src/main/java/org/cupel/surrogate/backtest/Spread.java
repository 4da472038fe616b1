package org.cupel.surrogate.backtest;

/** Mean and standard deviation of results. */
record Spread(double mean, double deviation) {

    static Spread of(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(mean, Math.sqrt(squares / values.length));
    }
}
