package org.cupel.platform.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A secret that a command prints, e.g. that of a vault. */
final class SecretCommand {

    private static final long LIMIT_SECONDS = 20;

    private SecretCommand() {}

    /** What the shell prints for it; its errors go to the log of this process. */
    static String run(String name, String command) {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(name, "takes more than " + LIMIT_SECONDS + " s", null);
            }
            String secret = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0 || secret.isEmpty()) {
                throw failed(
                        name,
                        "ended with " + process.exitValue() + (secret.isEmpty() ? " and printed nothing" : ""),
                        null);
            }
            return secret;
        } catch (IOException e) {
            throw failed(name, "cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(name, "was interrupted", e);
        }
    }

    private static IllegalStateException failed(String name, String why, Exception cause) {
        return new IllegalStateException("The command of " + name + "-command " + why + ". Try it in a shell.", cause);
    }
}
