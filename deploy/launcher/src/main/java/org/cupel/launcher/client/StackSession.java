package org.cupel.launcher.client;

import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;

/**
 * A stack that is up.
 *
 * @param startedHere false when it ran before
 */
public record StackSession(StateFolder folder, StackState state, boolean startedHere) {
    public StackClient client() {
        return new StackClient(folder);
    }

    /** Stops it when it was started here. */
    public void release() {
        if (startedHere) {
            StackStopper.stop(folder);
        }
    }
}
