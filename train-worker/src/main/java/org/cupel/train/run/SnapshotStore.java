package org.cupel.train.run;

import java.time.Instant;
import org.cupel.train.snapshot.Snapshot;

/** Rows of snapshots; every method joins the caller's transaction. */
public interface SnapshotStore {

    /** @throws IllegalStateException when there is none */
    Snapshot find(String hash);

    /** No label of the snapshot came in later than this. */
    Instant frozenAt(String hash);
}
