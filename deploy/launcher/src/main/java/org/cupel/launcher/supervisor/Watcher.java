package org.cupel.launcher.supervisor;

import org.cupel.launcher.state.PartState;

/** Is told of every change of a part. */
interface Watcher {
    void changed(PartState state);
}
