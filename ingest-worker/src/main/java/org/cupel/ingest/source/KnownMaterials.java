package org.cupel.ingest.source;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What is in already, for sources that can ask for single materials. */
public interface KnownMaterials {

    /** When each of these materials of a source was last changed there; those that are not in are missing. */
    Map<String, Instant> changedAt(String source, Collection<String> materialIds);
}
