package org.cupel.launcher.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;

/** Stays with a stack that is up and tells what happens to its parts. */
final class Follow {
    private static final int ENDED = 1;
    private static final long POLL_MILLIS = 500;

    private final Map<String, String> told = new HashMap<>();

    private Follow() {}

    /** Returns when the supervisor is gone, which it is not by our doing: Ctrl-C ends this process elsewhere. */
    static int untilEnd(StackClient client) throws InterruptedException {
        Follow follow = new Follow();
        Optional<StackState> state = client.running();
        while (state.isPresent()) {
            state.get().parts().forEach(follow::tell);
            Thread.sleep(POLL_MILLIS);
            state = client.running();
        }
        Terminal.line("Cupel has stopped.");
        return ENDED;
    }

    private void tell(PartState part) {
        String now = describe(part);
        String before = told.put(part.name(), now);
        if (before != null && !before.equals(now)) {
            Terminal.line(part.name() + ": " + now);
        }
    }

    private static String describe(PartState part) {
        String note = part.note() == null
                ? ""
                : " (" + part.note().lines().findFirst().orElse("") + ")";
        String count = part.restarts() == 0 ? "" : ", restarts " + part.restarts();
        return part.phase().name().toLowerCase(Locale.ROOT) + count + note;
    }
}
