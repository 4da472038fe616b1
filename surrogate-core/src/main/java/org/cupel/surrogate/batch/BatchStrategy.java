package org.cupel.surrogate.batch;

import java.util.List;

/**
 * Chooses a batch: distinct open candidates, exactly as many as asked for, within all caps; the first new one has the best
 * score where nothing is pending. The same request gives the same batch, whatever the order of rows and the number of threads.
 */
public sealed interface BatchStrategy permits TopScores, LocalPenalty, Determinantal, Medoids, OneByOne {

    /** The name in requests and records. */
    String name();

    /** @throws BatchRefusedException when the request cannot be met */
    List<Pick> select(BatchRequest request);
}
