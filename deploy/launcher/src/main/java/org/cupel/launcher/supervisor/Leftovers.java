package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.ProcessIdentity;
import org.cupel.stack.StopSignal;

/** Processes that outlived their supervisor, known by their id and start from the state it left. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends them, forgets the state, and tells how many there were. Does nothing while the supervisor lives. */
    public static int endThoseOf(StateFolder folder) throws IOException, InterruptedException {
        StackState state = folder.state().orElse(null);
        if (state == null || state.supervised()) {
            return 0;
        }
        int ended = endAll(state.parts().stream()
                .map(PartState::process)
                .filter(Objects::nonNull)
                .filter(ProcessIdentity::alive)
                .toList());
        folder.forgetState();
        return ended;
    }

    private static int endAll(List<ProcessIdentity> orphans) throws InterruptedException {
        orphans.forEach(orphan -> orphan.signal(StopSignal.TERM));
        // PostgreSQL waits for its clients after TERM; to the others a second request means nothing.
        orphans.forEach(orphan -> orphan.signal(StopSignal.INT));
        Instant limit = Instant.now().plus(GRACE);
        while (orphans.stream().anyMatch(ProcessIdentity::alive)
                && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
        orphans.forEach(orphan -> orphan.signal(StopSignal.KILL));
        while (orphans.stream().anyMatch(ProcessIdentity::alive)) {
            Thread.sleep(50);
        }
        return orphans.size();
    }
}
