package org.cupel.workbench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cupel.workbench.cache.CacheFolder;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.WorkException;

/** The originals with all their packages, pinned; made once per list and kept in the cache. */
final class PythonEnvironment {

    private static final String REQUIREMENTS = "originals-requirements.txt";
    private static final String NEWER_E3NN = "e3nn-0.6.0";
    private static final String CHECK =
            "import sys, venv, ensurepip; sys.exit(0 if (3, 10) <= sys.version_info < (3, 13) else 1)";
    private static final List<String> NAMES = List.of("python3.11", "python3.12", "python3.10", "python3");
    private static final int INSTALL_MINUTES = 30;

    private final byte[] requirements;
    private final Path folder;

    PythonEnvironment() throws IOException {
        try (InputStream list = PythonEnvironment.class.getResourceAsStream(REQUIREMENTS)) {
            requirements = list.readAllBytes();
        }
        folder = CacheFolder.of("originals-" + hash(requirements));
    }

    Path folder() {
        return folder;
    }

    /**
     * The interpreter, after it was made when missing.
     *
     * @throws WorkException when there is no suitable Python or no package index
     */
    Path python() throws IOException {
        Path python = folder.resolve("bin/python");
        Path complete = folder.resolve("complete");
        if (!Files.exists(complete)) {
            install(python);
            Files.createFile(complete);
        }
        return python;
    }

    private void install(Path python) throws IOException {
        Terminal.note("Installing the Python originals into " + folder + ", once; several minutes and 6 GB ...");
        Files.createDirectories(folder);
        Path list = Files.write(folder.resolve(REQUIREMENTS), requirements);
        run(List.of(interpreter(), "-m", "venv", folder.toString()), 2);
        pip(python, "--requirement", list.toString());
        // Where the script looks for it: Nequix' torch code needs a newer one than MACE allows.
        pip(python, "--target", folder.resolve(NEWER_E3NN).toString(), NEWER_E3NN.replace("-", "=="));
    }

    private void pip(Path python, String... what) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--no-deps",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar=off"));
        words.addAll(List.of(what));
        run(words, INSTALL_MINUTES);
    }

    private static String interpreter() {
        String named = System.getenv().getOrDefault("CUPEL_PYTHON", "");
        List<String> candidates = named.isBlank() ? NAMES : List.of(named);
        return candidates.stream()
                .filter(PythonEnvironment::suits)
                .findFirst()
                .orElseThrow(() -> new WorkException("There is no Python 3.10 to 3.12 with venv among " + candidates
                        + ". Maybe install python3-venv, set CUPEL_PYTHON, or give one that has the packages with"
                        + " --python."));
    }

    private static boolean suits(String python) {
        try {
            return new ProcessBuilder(python, "-c", CHECK)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(List<String> words, int minutes) throws IOException {
        Path log = folder.resolve("install.log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new WorkException("The Python originals could not be installed; " + log
                        + " has the reason. Maybe there is no package index here: give a Python that has the packages"
                        + " with --python.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new WorkException("Installing the Python originals was interrupted. Start it again.", e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
