package org.cupel.ingest.run;

/**
 * What became of the rows of a source; {@code rowsRead} is the sum of the others.
 *
 * @param upserted new or changed
 * @param unchanged known before with the same structure and labels
 * @param deselected left out by the selection
 * @param rejected unreadable or not sensible: in quarantine, each with its reason
 * @param withdrawn taken back by the source
 * @param references phases without a structure
 */
public record RunCounts(
        int rowsRead, int upserted, int unchanged, int deselected, int rejected, int withdrawn, int references) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0);

    static RunCounts of(int upserted, int unchanged, int deselected, int rejected, int withdrawn, int references) {
        return new RunCounts(
                upserted + unchanged + deselected + rejected + withdrawn + references,
                upserted,
                unchanged,
                deselected,
                rejected,
                withdrawn,
                references);
    }
}
