package org.cupel.launcher.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.cupel.stack.ProcessIdentity;

/**
 * What is known of one part.
 *
 * @param required false when the rest goes on without it
 * @param port on 127.0.0.1
 * @param process absent while there is none
 * @param startedAt of the present process
 * @param startSeconds from its first start until it answered; absent before
 * @param healthy whether it answered when last asked
 * @param note why it is missing, failed or restarting; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartState(
        String name,
        boolean required,
        int port,
        PartPhase phase,
        ProcessIdentity process,
        Instant startedAt,
        Double startSeconds,
        int restarts,
        boolean healthy,
        String note) {

    public static PartState waiting(String name, boolean required, int port) {
        return new PartState(name, required, port, PartPhase.WAITING, null, null, null, 0, false, null);
    }

    public boolean up() {
        return phase == PartPhase.UP && healthy;
    }

    /** A process was started. */
    public PartState begun(ProcessIdentity newProcess, Instant at) {
        return new PartState(
                name, required, port, PartPhase.STARTING, newProcess, at, startSeconds, restarts, false, null);
    }

    /** The process answered. */
    public PartState answered(Duration took) {
        Double first = startSeconds == null ? Double.valueOf(took.toMillis() / 1000.0) : startSeconds;
        return new PartState(name, required, port, PartPhase.UP, process, startedAt, first, restarts, true, null);
    }

    /** The process was asked again. */
    public PartState asked(boolean answers) {
        String doubt = answers ? null : "does not answer";
        return new PartState(name, required, port, phase, process, startedAt, startSeconds, restarts, answers, doubt);
    }

    /** The process ended by itself. */
    public PartState died(String why) {
        return new PartState(
                name, required, port, PartPhase.RESTARTING, null, null, startSeconds, restarts + 1, false, why);
    }

    /** There is no process, for another reason. */
    public PartState without(PartPhase newPhase, String why) {
        return new PartState(name, required, port, newPhase, null, null, startSeconds, restarts, false, why);
    }

    /** Up, or missing where the rest goes on without. */
    public boolean settled() {
        return up() || (!required && phase == PartPhase.MISSING);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
