package org.cupel.ingest.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.Reply;
import org.cupel.platform.objectstore.StoredObject;

/** Where fetches and the manifest of raw bytes are kept. All methods join the caller's transaction. */
public interface FetchLedger {

    int count(UUID runId);

    /**
     * Appends fetches to a run; those with an address that is there already are left out.
     *
     * @throws RepeatedCursorException when one of them must not be there already
     */
    void plan(UUID runId, List<PlannedFetch> fetches);

    /** Writes the manifest row of bytes that came as an upload. */
    void uploaded(UUID runId, String name, StoredObject raw);

    /** SHA-256 of the file that began the run. */
    String uploadOf(UUID runId);

    /** Appends the stored answers of a source once more, each address as it was last, to be read again. */
    int replay(UUID runId, String source);

    /** Appends the fetches of another run that hold released rows, so that these are read again. */
    int release(UUID runId, UUID from);

    /** Fetches that are neither read nor failed, in their order. */
    List<Fetch> open(UUID runId, int limit);

    /** The answer to the same request in the newest run before that stored one. */
    Optional<PastAnswer> past(String source, Fetch fetch);

    /** Notes an answer and the bytes it brought. */
    void stored(long fetchId, Reply reply, StoredObject raw);

    /** Notes that nothing changed since an earlier answer. */
    void notModified(long fetchId, Reply reply, PastAnswer past);

    /** @param rows that one batch added to those whose effect is committed */
    void advance(long fetchId, int rows);

    void read(long fetchId, String reader, int version);

    void failed(long fetchId, String error);

    /** Why fetches of a run failed, in their order. */
    List<String> failures(UUID runId);
}
