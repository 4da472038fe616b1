package org.cupel.stack;

import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param environment added to this process's own
 * @param stop sent to end it, and by the kernel when this process dies first
 */
public record Command(List<String> words, Map<String, String> environment, StopSignal stop) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of(), StopSignal.TERM);
    }

    public Command with(Map<String, String> more) {
        return new Command(words, more, stop);
    }
}
