package org.cupel.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The Python environment of the MLflow server: made once per list of pinned packages, kept in the cache. */
public final class MlflowEnvironment {
    private static final String VERSION_PIN = "mlflow==";
    private static final Duration VENV_LIMIT = Duration.ofMinutes(2);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(15);

    private final Path requirements;
    private final Path folder;

    /** @param home holds {@code deploy/mlflow/requirements.txt} */
    public MlflowEnvironment(CupelHome home) throws IOException {
        this.requirements = home.root().resolve("deploy/mlflow/requirements.txt");
        this.folder = Cache.folder().resolve("mlflow-" + version() + "-" + hash());
    }

    public boolean installed() {
        return Files.isExecutable(python());
    }

    /** Throws with the reason when there is no hope that {@link #install} will work. */
    public void check() throws IOException {
        if (!installed()) {
            PythonInterpreter.find();
        }
    }

    public Path python() {
        return folder.resolve("bin/python");
    }

    /**
     * Makes the environment unless it is there; of two processes that try at once the second waits for the first.
     *
     * @param log receives what pip says
     * @throws IOException when there is no suitable Python or no package index; the message says which
     */
    public void install(Path log) throws IOException {
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !installed()) {
                make(log);
            }
        }
    }

    /** Beside, then renamed: an environment that is there is complete. Its interpreter finds itself after the move. */
    private void make(Path log) throws IOException {
        String python = PythonInterpreter.find();
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(fresh);
        run(List.of(python, "-m", "venv", fresh.toString()), log, VENV_LIMIT);
        List<String> pip = List.of(
                fresh.resolve("bin/python").toString(),
                "-m",
                "pip",
                "install",
                "--no-deps",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar=off",
                "--requirement",
                requirements.toString());
        run(pip, log, INSTALL_LIMIT);
        Files.move(fresh, folder);
    }

    private static void run(List<String> words, Path log, Duration limit) throws IOException {
        Spawner.run(new Command(words, Map.of("PIP_REQUIRE_VIRTUALENV", "0"), StopSignal.TERM), log, limit);
    }

    private String version() throws IOException {
        return Files.readAllLines(requirements).stream()
                .filter(line -> line.startsWith(VERSION_PIN))
                .map(line -> line.substring(VERSION_PIN.length()).trim())
                .findFirst()
                .orElseThrow(() -> new IOException("No line '" + VERSION_PIN + "…' in " + requirements));
    }

    private String hash() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(requirements));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
