package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The live process of a {@link Part}. */
public final class RunningPart implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Part part;
    private final Path log;
    private final Process process;
    private final ProcessIdentity identity;
    private final Instant startedAt = Instant.now();

    private RunningPart(Part part, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.process = process;
        this.identity = ProcessIdentity.of(process.pid()).orElseGet(() -> new ProcessIdentity(process.pid(), 0));
    }

    /** Prepares and starts a part; the caller then waits for {@link #awaitReady()}. */
    public static RunningPart start(Part part, Path log) throws IOException {
        part.prepare();
        return spawn(part, log);
    }

    /** Starts a part that is prepared. */
    public static RunningPart spawn(Part part, Path log) {
        return new RunningPart(part, log, Spawner.start(part.command(), log));
    }

    public Part part() {
        return part;
    }

    public ProcessIdentity identity() {
        return identity;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits until the part answers, then furnishes it. */
    public void awaitReady() throws IOException, InterruptedException {
        Instant limit = startedAt.plus(part.startLimit());
        while (!part.ready()) {
            if (!process.isAlive()) {
                throw new StackException(part.name() + " ended with exit code " + process.exitValue()
                        + " while starting. Its log " + log + " ends:\n" + LogTail.of(log, 15));
            }
            if (Instant.now().isAfter(limit)) {
                throw new StackException(part.name() + " did not answer on port " + part.port() + " within "
                        + part.startLimit().toSeconds() + " s. Maybe its log tells why: " + log);
            }
            Thread.sleep(POLL.toMillis());
        }
        part.furnish();
    }

    /** Waits for the process to end; true when it did. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Asks the process to end and, when it does not in time, kills it. Returns when it is gone. */
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        part.command().stop().send(process.pid());
        try {
            if (!awaitEnd(part.stopLimit())) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        stop();
    }
}
