package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process by its id and its start, so that a reused id is not taken for it.
 *
 * @param startTick clock ticks since boot on Linux, else milliseconds since 1970
 */
public record ProcessIdentity(long pid, long startTick) {
    /** Fields of /proc/PID/stat after the command's name, which may hold spaces and ends with the last parenthesis. */
    private static final int STATE = 0;

    private static final int START_TICK = 19;

    public static Optional<ProcessIdentity> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Instant::toEpochMilli)
                    .map(start -> new ProcessIdentity(pid, start));
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            boolean gone = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return gone ? Optional.empty() : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TICK])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static ProcessIdentity current() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Whether this very process still runs; a zombie does not. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Sends a signal unless the process is gone. */
    public void signal(StopSignal signal) {
        if (alive()) {
            signal.send(pid);
        }
    }
}
