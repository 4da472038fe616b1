package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The revision that models and runs are stamped with. */
public final class GitRevision {
    private static final String UNKNOWN = "unknown";

    private GitRevision() {}

    /** {@code CUPEL_GIT_REVISION}, else the checkout's, with "-dirty" when tracked files differ from it. */
    public static String of(Path checkout) {
        String named = System.getenv().getOrDefault("CUPEL_GIT_REVISION", "");
        if (!named.isBlank()) {
            return named;
        }
        String revision = git(checkout, "rev-parse", "HEAD");
        if (revision.isEmpty()) {
            return UNKNOWN;
        }
        return git(checkout, "status", "--porcelain", "--untracked-files=no").isEmpty()
                ? revision
                : revision + "-dirty";
    }

    private static String git(Path checkout, String... arguments) {
        List<String> words = new ArrayList<>(List.of("git", "-C", checkout.toString()));
        words.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
