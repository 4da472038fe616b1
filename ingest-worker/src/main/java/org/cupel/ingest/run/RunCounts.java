package org.cupel.ingest.run;

/**
 * What became of the rows of a source; {@code rowsRead} is the sum of the others.
 *
 * @param upserted new or changed
 * @param unchanged known before with the same structure and labels
 * @param deselected left out by the selection
 * @param rejected unreadable or not sensible, each with its reason
 */
public record RunCounts(int rowsRead, int upserted, int unchanged, int deselected, int rejected) {

    public static RunCounts of(int upserted, int unchanged, int deselected, int rejected) {
        return new RunCounts(upserted + unchanged + deselected + rejected, upserted, unchanged, deselected, rejected);
    }
}
