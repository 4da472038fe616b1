package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.cupel.launcher.state.PartPhase;
import org.cupel.launcher.state.PartState;
import org.cupel.stack.Part;
import org.cupel.stack.RunningPart;
import org.cupel.stack.StackException;

/** Keeps one part alive: starts it when those it needs are up, watches it, and starts it again when it dies. */
final class Keeper {
    private static final Duration HEALTH_PERIOD = Duration.ofSeconds(2);

    /** A part that never came up in so many tries will not. */
    private static final int FIRST_TRIES = 3;

    private final Part part;
    private final Path log;
    private final List<Keeper> needed;
    private final Watcher watcher;
    private final CompletableFuture<Void> firstUp = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private final Thread thread;

    private volatile PartState state;
    private RunningPart running;
    private boolean stopping;

    Keeper(Part part, Path log, List<Keeper> needed, Watcher watcher) {
        this.part = part;
        this.log = log;
        this.needed = List.copyOf(needed);
        this.watcher = watcher;
        this.thread = new Thread(this::keep, "keeper-" + part.name());
        this.state = PartState.waiting(part.name(), part.required(), part.port());
    }

    Part part() {
        return part;
    }

    PartState state() {
        return state;
    }

    void start() {
        thread.start();
    }

    /** Completes when the part is up for the first time, exceptionally when it will not be. */
    CompletableFuture<Void> firstUp() {
        return firstUp;
    }

    /** Ends the part and its watching; returns when the process is gone. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        thread.interrupt();
        running().ifPresent(RunningPart::stop);
        try {
            thread.join(part.stopLimit().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publish(state.without(PartPhase.STOPPED, null));
    }

    private void keep() {
        try {
            for (Keeper other : needed) {
                other.firstUp().get();
            }
            while (!isStopping()) {
                live();
            }
        } catch (InterruptedException e) {
            firstUp.cancel(false); // asked to stop
        } catch (ExecutionException e) {
            giveUp(PartPhase.FAILED, "a part that it needs did not start");
        }
    }

    /** One life of the process, and the pause after it. */
    private void live() throws InterruptedException {
        Instant born = Instant.now();
        String end;
        try {
            end = startAndWatch(born);
        } catch (IOException | StackException e) {
            end = e.getMessage();
            running().ifPresent(RunningPart::stop);
            if (isStopping() || hopeless(e)) {
                return;
            }
        }
        if (!isStopping()) {
            rest(Duration.between(born, Instant.now()), end);
        }
    }

    private String startAndWatch(Instant born) throws IOException, InterruptedException {
        publish(state.without(part.installed() ? PartPhase.STARTING : PartPhase.INSTALLING, null));
        part.prepare();
        RunningPart process = spawn();
        process.awaitReady();
        publish(state.answered(Duration.between(born, Instant.now())));
        firstUp.complete(null);
        while (!process.awaitEnd(HEALTH_PERIOD)) {
            noteHealth(part.ready());
        }
        return "ended with exit code " + process.exitCode();
    }

    private RunningPart spawn() throws InterruptedException {
        RunningPart spawned = spawnUnlessStopping();
        publish(state.begun(spawned.identity(), spawned.startedAt()));
        return spawned;
    }

    /** Under the lock of {@link #stop()}, which therefore either prevents the start or sees the process. */
    private synchronized RunningPart spawnUnlessStopping() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        running = RunningPart.spawn(part, log);
        return running;
    }

    /** Whether the failure of a start ends the tries. */
    private boolean hopeless(Exception failure) {
        if (firstUp.isDone()) {
            return false;
        }
        boolean notToBeHad = !part.required() && !part.installed();
        if (notToBeHad) {
            giveUp(PartPhase.MISSING, failure.getMessage());
            return true;
        }
        if (state.restarts() + 1 >= FIRST_TRIES) {
            giveUp(part.required() ? PartPhase.FAILED : PartPhase.MISSING, failure.getMessage());
            return true;
        }
        return false;
    }

    private void giveUp(PartPhase phase, String reason) {
        publish(state.without(phase, reason));
        synchronized (this) {
            stopping = true;
        }
        firstUp.completeExceptionally(new StackException(part.name() + ": " + reason));
    }

    private void rest(Duration lived, String end) throws InterruptedException {
        publish(state.died(end));
        Thread.sleep(backoff.afterLife(lived).toMillis());
    }

    private void noteHealth(boolean healthy) {
        if (state.healthy() != healthy) {
            publish(state.asked(healthy));
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized Optional<RunningPart> running() {
        return Optional.ofNullable(running);
    }

    /** Never under our lock: the watcher looks at all keepers. Only our thread publishes, and who stops us after it. */
    private void publish(PartState next) {
        state = next;
        watcher.changed(next);
    }
}
