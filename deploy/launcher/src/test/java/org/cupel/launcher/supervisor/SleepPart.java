package org.cupel.launcher.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.stack.Command;
import org.cupel.stack.Part;
import org.cupel.stack.StopSignal;

/** A part that does nothing for a while: a real process without a server. */
record SleepPart(String name, boolean required, List<String> words) implements Part {
    static SleepPart lasting(String name) {
        return new SleepPart(name, true, List.of("sleep", "300"));
    }

    static SleepPart ending(String name, int exitCode) {
        return new SleepPart(name, true, List.of("sh", "-c", "echo cannot start; exit " + exitCode));
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void prepare() {
        // nothing on disk
    }

    @Override
    public Command command() {
        return new Command(words, Map.of(), StopSignal.TERM);
    }

    /** A process that ends at once must be seen to end before it is taken to be up. */
    @Override
    public boolean ready() {
        return words.get(0).equals("sleep");
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(10);
    }
}
