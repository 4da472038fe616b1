package org.cupel.surrogate.backtest;

/** Features with mean 0 and deviation 1 over the pool. */
final class Standardised {

    private Standardised() {}

    static double[][] of(double[][] rows) {
        int width = rows[0].length;
        double[][] scaled = new double[rows.length][width];
        double[] column = new double[rows.length];
        for (int c = 0; c < width; c++) {
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][c];
            }
            Spread spread = Spread.of(column);
            for (int i = 0; i < rows.length; i++) {
                scaled[i][c] = (rows[i][c] - spread.mean()) / spread.deviation();
            }
        }
        return scaled;
    }
}
