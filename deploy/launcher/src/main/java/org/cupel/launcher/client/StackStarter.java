package org.cupel.launcher.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.launcher.supervisor.Leftovers;
import org.cupel.launcher.supervisor.SuperviseCommand;
import org.cupel.launcher.supervisor.SuperviseOptions;
import org.cupel.stack.Command;
import org.cupel.stack.CupelHome;
import org.cupel.stack.LogTail;
import org.cupel.stack.Spawner;
import org.cupel.stack.StackException;
import org.cupel.stack.StopSignal;

/** Starts the supervisor of a stack, or finds the one that runs. */
public final class StackStarter {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LOG_LINES = 15;

    private final CupelHome home;
    private final StateFolder folder;
    private final StackClient client;

    public StackStarter(CupelHome home, StateFolder folder) {
        this.home = home;
        this.folder = folder;
        this.client = new StackClient(folder);
    }

    /**
     * Returns when every required part is up.
     *
     * @param bound whether a stack that is started here ends with this process, however that ends
     * @param watcher is told of every state on the way
     */
    public StackSession start(SuperviseOptions options, boolean bound, Consumer<StackState> watcher)
            throws IOException, InterruptedException {
        if (client.running().isPresent()) {
            return new StackSession(folder, awaitUsable(Optional.empty(), watcher), false);
        }
        folder.make();
        Leftovers.endThoseOf(folder);
        Process supervisor = spawn(options, bound);
        Thread stopAtExit = new Thread(() -> StackStopper.stop(folder), "stop-stack");
        if (bound) {
            Runtime.getRuntime().addShutdownHook(stopAtExit);
        }
        return new StackSession(folder, awaitUsable(Optional.of(supervisor), watcher), !lostRace(supervisor));
    }

    /** Another {@code up} was quicker: its supervisor has the folder, and is as good as ours. */
    private static boolean lostRace(Process supervisor) {
        return !supervisor.isAlive() && supervisor.exitValue() == SuperviseCommand.TAKEN;
    }

    private StackState awaitUsable(Optional<Process> supervisor, Consumer<StackState> watcher)
            throws InterruptedException {
        boolean seen = false;
        while (true) {
            Optional<StackState> running = client.running();
            running.ifPresent(watcher);
            if (running.filter(StackState::usable).isPresent()) {
                return running.get();
            }
            boolean ended = supervisor
                    .map(process -> !process.isAlive() && !lostRace(process))
                    .orElse(seen && running.isEmpty());
            if (ended) {
                throw new StackException(reason());
            }
            seen |= running.isPresent();
            Thread.sleep(POLL.toMillis());
        }
    }

    private String reason() {
        String known = folder.state().map(StackState::failure).orElse(null);
        Path log = folder.log(StateFolder.SUPERVISOR);
        return known != null
                ? known
                : "The supervisor ended while starting. Its log " + log + " ends:\n" + LogTail.of(log, LOG_LINES);
    }

    /** In a session of its own, so that Ctrl-C reaches only us and the parts are stopped in order. */
    private Process spawn(SuperviseOptions options, boolean bound) throws IOException {
        List<String> words = new ArrayList<>(ownSession());
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dcupel.home=" + home.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.cupel.launcher.Main",
                "supervise",
                "--folder=" + folder.root()));
        words.addAll(options.words());
        Path log = folder.log(StateFolder.SUPERVISOR);
        if (bound) {
            return Spawner.start(new Command(words, Map.of(), StopSignal.TERM), log);
        }
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(folder.root().toFile())
                .start();
    }

    private static List<String> ownSession() {
        try {
            int found = new ProcessBuilder("setsid", "true").start().waitFor();
            return found == 0 ? List.of("setsid") : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
