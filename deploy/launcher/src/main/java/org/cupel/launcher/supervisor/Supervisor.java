package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cupel.launcher.state.PartPhase;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.Part;
import org.cupel.stack.ProcessIdentity;

/** Runs a plan until it is told to stop, and keeps state.json true meanwhile. */
final class Supervisor {
    private final StateFolder folder;
    private final String home;
    private final Instant startedAt = Instant.now();
    private final ProcessIdentity self = ProcessIdentity.current();
    private final List<List<Keeper>> stages = new ArrayList<>();
    private final List<Keeper> beside = new ArrayList<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private final Object writing = new Object();

    private Double startSeconds;
    private String failure;
    private boolean stopping;

    Supervisor(StateFolder folder, String home, Plan plan) {
        this.folder = folder;
        this.home = home;
        List<Keeper> before = List.of();
        for (List<Part> stage : plan.stages()) {
            before = keepers(stage, before);
            stages.add(before);
        }
        for (Plan.Beside extra : plan.beside()) {
            beside.addAll(keepers(List.of(extra.part()), extra.afterAll() ? before : List.of()));
        }
    }

    private List<Keeper> keepers(List<Part> parts, List<Keeper> needed) {
        return parts.stream()
                .map(part -> new Keeper(part, folder.log(part.name()), needed, this::changed))
                .toList();
    }

    void start() {
        writeState();
        all().forEach(Keeper::start);
    }

    /** Returns when a required part cannot be started. */
    void awaitFailure() throws InterruptedException {
        failed.await();
    }

    /** Last stage first, each stage at once; returns when no process is left. */
    void stop() {
        synchronized (writing) {
            stopping = true;
        }
        writeState();
        List<Keeper> last = new ArrayList<>(beside);
        for (int stage = stages.size() - 1; stage >= 0; stage--) {
            last.addAll(stages.get(stage));
            inParallel(last);
            last = new ArrayList<>();
        }
        writeState();
    }

    private static void inParallel(List<Keeper> keepers) {
        List<Thread> stops =
                keepers.stream().map(keeper -> new Thread(keeper::stop)).toList();
        stops.forEach(Thread::start);
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void changed(PartState part) {
        synchronized (writing) {
            if (part.phase() == PartPhase.FAILED && failure == null) {
                failure = part.name() + ": " + part.note();
                failed.countDown();
            }
            if (startSeconds == null && usable()) {
                startSeconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
            }
        }
        writeState();
    }

    private boolean usable() {
        return all().stream().map(Keeper::state).filter(PartState::required).allMatch(PartState::up);
    }

    private List<Keeper> all() {
        List<Keeper> all = new ArrayList<>();
        stages.forEach(all::addAll);
        all.addAll(beside);
        return all;
    }

    private void writeState() {
        synchronized (writing) {
            List<PartState> parts = all().stream().map(Keeper::state).toList();
            try {
                folder.write(new StackState(self, startedAt, startSeconds, stopping, failure, home, parts));
            } catch (IOException e) {
                throw new UncheckedIOException("Could not write the state to " + folder.root(), e);
            }
        }
    }
}
