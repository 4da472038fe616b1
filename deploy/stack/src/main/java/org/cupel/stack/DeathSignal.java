package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ties a child's life to ours: the kernel signals it when the thread that started it ends, even by SIGKILL. */
final class DeathSignal {
    /**
     * A parent that died before the child asked for the signal would leave an orphan, so the child then looks whether
     * its parent is still the one that started it ($0).
     */
    private static final String ONLY_WITH_PARENT = "[ \"$PPID\" = \"$0\" ] || exit 97; exec \"$@\"";

    private static final boolean SUPPORTED = works();

    private DeathSignal() {}

    /** False off Linux, where a SIGKILL of this process leaves its children running. */
    static boolean supported() {
        return SUPPORTED;
    }

    static List<String> wrap(List<String> words, StopSignal signal) {
        if (!SUPPORTED) {
            return words;
        }
        String self = Long.toString(ProcessHandle.current().pid());
        List<String> wrapped = new ArrayList<>(
                List.of("setpriv", "--pdeathsig", signal.name(), "--", "sh", "-c", ONLY_WITH_PARENT, self));
        wrapped.addAll(words);
        return wrapped;
    }

    private static boolean works() {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return false;
        }
        try {
            Process probe = new ProcessBuilder("setpriv", "--pdeathsig", "TERM", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
