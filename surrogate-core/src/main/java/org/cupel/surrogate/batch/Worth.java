package org.cupel.surrogate.batch;

/** The unit of plain scores. */
final class Worth {

    private Worth() {}

    /** Standard deviation of the open scores, rounded to single precision, so that the order of rows decides nothing; 1 if all are equal. */
    static double unit(BatchRequest request, OpenRows open) {
        double[] scores = request.scores();
        int[] rows = open.toArray();
        double mean = 0;
        for (int row : rows) {
            mean += scores[row] / rows.length;
        }
        double squares = 0;
        for (int row : rows) {
            squares += (scores[row] - mean) * (scores[row] - mean);
        }
        float deviation = (float) Math.sqrt(squares / rows.length);
        return deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
    }
}
