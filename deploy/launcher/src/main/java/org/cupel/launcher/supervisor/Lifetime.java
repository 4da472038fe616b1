package org.cupel.launcher.supervisor;

import java.io.IOException;
import org.cupel.launcher.state.StateFolder;

/** Binds a supervisor to its process: it starts with it, and a signal stops it in order. */
final class Lifetime {
    private static final int GAVE_UP = 1;

    private final Supervisor supervisor;
    private final StateFolder folder;

    Lifetime(Supervisor supervisor, StateFolder folder) {
        this.supervisor = supervisor;
        this.folder = folder;
    }

    /** Returns only when a part cannot be started; otherwise the process ends by a signal. */
    int run() throws InterruptedException {
        Thread atSignal = new Thread(this::stopOnSignal, "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(atSignal);
        supervisor.start();
        supervisor.awaitFailure();
        if (isOurs(atSignal)) {
            supervisor.stop();
        }
        return GAVE_UP;
    }

    /** False when a signal has come meanwhile, and the hook stops everything. */
    private static boolean isOurs(Thread atSignal) {
        try {
            return Runtime.getRuntime().removeShutdownHook(atSignal);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void stopOnSignal() {
        supervisor.stop();
        try {
            folder.forgetState();
        } catch (IOException e) {
            System.out.println("Could not delete the state: " + e.getMessage());
        }
    }
}
