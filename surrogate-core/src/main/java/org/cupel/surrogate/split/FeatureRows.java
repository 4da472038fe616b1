package org.cupel.surrogate.split;

final class FeatureRows {

    private FeatureRows() {}

    static void requireFinite(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There are 0 feature rows. Give at least one.");
        }
        for (int i = 0; i < rows.length; i++) {
            requireWidth(rows[i], rows[0].length);
            for (int c = 0; c < rows[i].length; c++) {
                if (!Double.isFinite(rows[i][c])) {
                    throw new IllegalArgumentException("Feature " + c + " of row " + i + " is " + rows[i][c]
                            + ". Leave such rows out and give them no cluster.");
                }
            }
        }
    }

    static void requireWidth(double[] row, int width) {
        if (row.length != width) {
            throw new IllegalArgumentException("A row has " + row.length + " features, the others " + width
                    + ". Maybe another descriptor made it.");
        }
    }

    static double squaredDistance(double[] first, double[] second) {
        double sum = 0;
        for (int c = 0; c < first.length; c++) {
            double difference = first[c] - second[c];
            sum += difference * difference;
        }
        return sum;
    }
}
