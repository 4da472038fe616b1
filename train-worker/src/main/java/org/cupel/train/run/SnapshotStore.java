package org.cupel.train.run;

import org.cupel.train.snapshot.Snapshot;

/** Rows of snapshots; joins the caller's transaction. */
public interface SnapshotStore {

    /** @throws IllegalStateException when there is none */
    Snapshot find(String hash);
}
