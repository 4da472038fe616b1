package org.cupel.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Finds the Python to make MLflow's environment with. */
final class PythonInterpreter {
    /** The pinned packages need it. */
    private static final int LOWEST_MINOR = 11;

    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11");
    private static final String CHECK =
            "import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, " + LOWEST_MINOR + ") else 1)";

    private PythonInterpreter() {}

    /** A Python of at least 3.11 with venv: {@code CUPEL_PYTHON}, else one on the path. */
    static String find() throws IOException {
        String named = System.getenv().getOrDefault("CUPEL_PYTHON", "");
        Stream<String> candidates = named.isBlank() ? NAMES.stream() : Stream.of(named);
        return candidates
                .filter(PythonInterpreter::suits)
                .findFirst()
                .orElseThrow(() -> new IOException("no Python 3." + LOWEST_MINOR + " or newer with venv among "
                        + (named.isBlank() ? NAMES : named) + ". Maybe install python3-venv or set CUPEL_PYTHON"));
    }

    private static boolean suits(String python) {
        try {
            Process check = new ProcessBuilder(python, "-c", CHECK)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return check.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
