package org.cupel.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM that is kept small. */
final class JavaCommand {
    /** From this release on a JVM warns about native access that was not allowed to it. */
    private static final int WARNS_ABOUT_NATIVE_ACCESS = 22;

    private JavaCommand() {}

    static List<String> of(int heapMegabytes, List<String> options, List<String> program) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of("-Xms32m", "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        words.add("-XX:-UsePerfData");
        if (Runtime.version().feature() >= WARNS_ABOUT_NATIVE_ACCESS) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(options);
        words.addAll(program);
        return words;
    }
}
