package org.cupel.ingest.run;

/**
 * @param batchRows rows committed together, 1 to 10,000
 * @param maximumAtoms in a cell
 * @param fetchesAtOnce requests of one run under way, 1 to 4: the number that sources ask not to exceed
 */
public record IngestionLimits(int batchRows, int maximumAtoms, int fetchesAtOnce) {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_FETCHES = 4;

    public IngestionLimits {
        if (batchRows < 1 || batchRows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "cupel.ingest.batch-rows is " + batchRows + ". Choose 1 to " + MOST_ROWS + ".");
        }
        if (fetchesAtOnce < 1 || fetchesAtOnce > MOST_FETCHES) {
            throw new IllegalArgumentException(
                    "cupel.ingest.fetches-at-once is " + fetchesAtOnce + ". Choose 1 to " + MOST_FETCHES + ".");
        }
    }
}
