package org.cupel.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.stack.CupelHome;
import org.cupel.stack.StackException;

/** The one folder that holds the data, logs, secrets and state of a stack. */
public record StateFolder(Path root) {
    /** The supervisor's own log, which is open while the others are put aside. */
    public static final String SUPERVISOR = "supervisor";

    private static final String LOG_SUFFIX = ".log";

    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code CUPEL_STATE}, else {@code .cupel} in the checkout. */
    public static StateFolder standard(CupelHome home) {
        String named = System.getenv().getOrDefault("CUPEL_STATE", "");
        return new StateFolder(named.isBlank() ? home.root().resolve(".cupel") : Path.of(named));
    }

    /** Only its owner may look in. */
    public void make() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(logs());
    }

    public Path lock() {
        return root.resolve("supervisor.lock");
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path log(String part) {
        return logs().resolve(part + LOG_SUFFIX);
    }

    /** Names of the parts that have a log. */
    public List<String> loggedParts() throws IOException {
        if (!Files.isDirectory(logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LOG_SUFFIX))
                    .map(name -> name.substring(0, name.length() - LOG_SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Each start has logs of its own; those of the start before are kept beside as {@code NAME.log.1}. */
    public void rotateLogs() throws IOException {
        for (String part : loggedParts()) {
            if (part.equals(SUPERVISOR)) {
                continue;
            }
            Path previous = logs().resolve(part + LOG_SUFFIX + ".1");
            Files.move(log(part), previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public Optional<StackState> state() {
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(stateFile()), StackState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException("Could not read " + stateFile() + ": " + e.getMessage()
                    + ". Maybe delete it when nothing of Cupel runs.");
        }
    }

    public void write(StackState state) throws IOException {
        Json.write(stateFile(), state);
    }

    public void forgetState() throws IOException {
        Files.deleteIfExists(stateFile());
    }

    private Path stateFile() {
        return root.resolve("state.json");
    }

    private Path logs() {
        return root.resolve("logs");
    }
}
