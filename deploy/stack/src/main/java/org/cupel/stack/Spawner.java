package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts children that end with this process. The kernel ties a child to the thread that forked it, hence one thread
 * that lives as long as the process.
 */
public final class Spawner {
    private static final ExecutorService FORKING = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "spawner");
        thread.setDaemon(true);
        return thread;
    });

    private Spawner() {}

    /** Whether children end with this process even when it is killed by SIGKILL. */
    public static boolean leavesNoOrphans() {
        return DeathSignal.supported();
    }

    /** Starts a child in the folder of a log file, to which its output is appended. */
    public static Process start(Command command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(DeathSignal.wrap(command.words(), command.stop()))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(log.toAbsolutePath().getParent().toFile());
        builder.environment().putAll(command.environment());
        return onSpawnerThread(builder, command);
    }

    private static Process onSpawnerThread(ProcessBuilder builder, Command command) {
        try {
            return FORKING.submit(builder::start).get();
        } catch (ExecutionException e) {
            String program = command.words().get(0);
            throw new StackException("Could not start " + program + ". Maybe it is not installed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(
                    "Interrupted while starting " + command.words().get(0), e);
        }
    }

    /** Runs a child to its end, at most for the given time. */
    static void run(Command command, Path log, Duration limit) throws IOException {
        Process process = start(command, log);
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.words().get(0) + " took longer than " + limit + "; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted during " + command.words().get(0), e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.words().get(0) + " ended with exit code " + process.exitValue() + ": "
                    + LogTail.of(log, 5) + " (" + log + ")");
        }
    }
}
