package org.cupel.launcher.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.launcher.supervisor.Leftovers;
import org.cupel.stack.ProcessIdentity;
import org.cupel.stack.StackException;
import org.cupel.stack.StopSignal;

/** Stops the stack of a state folder and makes sure that nothing of it is left. */
public final class StackStopper {
    /** The supervisor stops services (10 s at most), then servers (15 s at most), each with a kill at the end. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private StackStopper() {}

    /** What was found: a running stack, processes without a supervisor, or nothing. */
    public enum Found {
        STACK,
        LEFTOVERS,
        NOTHING
    }

    public static Found stop(StateFolder folder) {
        StackState state = folder.state().orElse(null);
        if (state == null) {
            return Found.NOTHING;
        }
        try {
            boolean ran = state.supervised();
            if (ran) {
                endSupervisor(state.supervisor());
            }
            int leftovers = Leftovers.endThoseOf(folder);
            verify(state);
            return ran ? Found.STACK : leftovers > 0 ? Found.LEFTOVERS : Found.NOTHING;
        } catch (IOException e) {
            throw new StackException("Could not stop the stack in " + folder.root() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while stopping the stack in " + folder.root(), e);
        }
    }

    private static void endSupervisor(ProcessIdentity supervisor) throws InterruptedException {
        supervisor.signal(StopSignal.TERM);
        Instant limit = Instant.now().plus(LIMIT);
        while (supervisor.alive()) {
            if (Instant.now().isAfter(limit)) {
                supervisor.signal(StopSignal.KILL);
            }
            Thread.sleep(100);
        }
    }

    private static void verify(StackState state) {
        List<String> alive = state.parts().stream()
                .filter(part -> isAlive(part.process()))
                .map(PartState::name)
                .toList();
        if (!alive.isEmpty()) {
            throw new StackException("Still running after the stop: " + alive + ". Maybe run ./cupel down again.");
        }
    }

    private static boolean isAlive(ProcessIdentity process) {
        return Objects.nonNull(process) && process.alive();
    }
}
