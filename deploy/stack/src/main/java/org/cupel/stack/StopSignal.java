package org.cupel.stack;

import java.io.IOException;

/** How a process is asked to end. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown: on TERM it would wait for its clients to leave. */
    INT,
    KILL;

    public void send(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Could not send " + name() + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
