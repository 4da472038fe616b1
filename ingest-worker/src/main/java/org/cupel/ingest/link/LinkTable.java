package org.cupel.ingest.link;

import java.util.List;

/** Where keys and links are kept. {@link #key} and {@link #link} join the caller's transaction. */
public interface LinkTable {

    /** Whether there are materials of more than one source. */
    boolean severalSources();

    /**
     * Materials whose present structure was not linked yet and whose formula another source has too, by id.
     *
     * @param after id after which to begin, empty for the first
     */
    List<Stored> open(String after, int limit);

    /** Materials of other sources under the same key, by id; at most {@code limit}. */
    List<Stored> candidates(String matchKey, String source, int limit);

    /** Notes under which keys structures can be found, before they are compared: whoever comes later sees them. */
    void key(List<Key> keys);

    /** Replaces the links of materials, unless their structure changed meanwhile, and marks them done. */
    void link(List<Key> done, List<Pair> pairs);

    /** @param structure canonical JSON */
    record Stored(String materialId, String source, String structure, String structureHash) {}

    /** @param structureHash of the structure that the key was taken from */
    record Key(String materialId, String structureHash, String matchKey) {}

    /** @param firstId the lesser of the two ids */
    record Pair(String firstId, String secondId, double rms, double largest, String tolerance) {}
}
