package org.cupel.ingest.link;

import java.util.List;

/** Where keys and links are kept. {@link #key} and {@link #link} join the caller's transaction. */
public interface LinkTable {

    /** Whether there are materials of more than one source. */
    boolean severalSources();

    /**
     * Materials whose present structure was not linked yet and whose formula another source has too, and those that had
     * another structure when they were compared, by id.
     *
     * @param after id after which to begin, empty for the first
     */
    List<Stored> open(String after, int limit);

    /** Materials of other sources under the same key, by id; at most {@code limit}. */
    List<Stored> candidates(String matchKey, String source, int limit);

    /**
     * Notes under which keys structures can be found, before they are compared: whoever comes later sees them. The links
     * of a structure that became another one go.
     */
    void key(List<Key> keys);

    /**
     * Adds links and marks materials done, leaving out those whose structure changed meanwhile. Nothing is taken away: of
     * two jobs that compare at once, each may have found what the other could not see yet.
     */
    void link(List<Key> done, List<Pair> pairs);

    /** @param structure canonical JSON */
    record Stored(String materialId, String source, String structure, String structureHash) {}

    /** @param structureHash of the structure that the key was taken from */
    record Key(String materialId, String structureHash, String matchKey) {}

    /**
     * @param firstId the lesser of the two ids
     * @param firstHash of the structure that was compared
     */
    record Pair(
            String firstId,
            String firstHash,
            String secondId,
            String secondHash,
            double rms,
            double largest,
            String tolerance) {}
}
