package org.cupel.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.ReadOutcome;

/**
 * A place that materials come from: it plans what to fetch, looks through answers for what else to fetch, and reads them.
 *
 * <p>Implementations keep nothing of a run. All that a run needs to go on lies in its fetches, so that any worker can take
 * over at any of them.
 */
public interface Source {

    SourceProfile profile();

    /**
     * The first fetches of a run.
     *
     * @throws MissingKeyException when the official address answers nobody without a key
     */
    List<PlannedFetch> plan(RunOrder order);

    /** How to ask for a planned fetch. */
    Ask ask(RunOrder order, Fetch fetch);

    /**
     * Looks through an answer before its rows are read.
     *
     * @throws BadAnswerException when it is an error message in disguise
     */
    Outlook look(RunOrder order, Fetch fetch, Body body) throws IOException;

    /** The rows of an answer, none when it only told what to fetch. See {@link org.cupel.crystal.io.MaterialReader}. */
    Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks) throws IOException;

    /** What to fetch in place of an answer that was refused with this status; nothing when the refusal stands. */
    default List<PlannedFetch> instead(RunOrder order, Fetch fetch, int status) {
        return List.of();
    }

    /** Reader of the rows, as the manifest names it. */
    default String reader() {
        return profile().kind();
    }

    /** Raised whenever the same bytes would give other rows, so that stored answers can be read again. */
    default int readerVersion() {
        return 1;
    }
}
