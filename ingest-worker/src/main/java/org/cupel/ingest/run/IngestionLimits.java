package org.cupel.ingest.run;

/**
 * @param batchRows rows committed together, 1 to 500
 * @param maximumAtoms in a cell
 */
public record IngestionLimits(int batchRows, int maximumAtoms) {

    private static final int EVENT_ROWS = 500;

    public IngestionLimits {
        if (batchRows < 1 || batchRows > EVENT_ROWS) {
            throw new IllegalArgumentException(
                    "cupel.ingest.batch-rows is " + batchRows + ". Choose 1 to " + EVENT_ROWS + ".");
        }
    }
}
