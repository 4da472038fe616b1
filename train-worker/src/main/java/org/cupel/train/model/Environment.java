package org.cupel.train.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where something was computed; another place may round differently.
 *
 * @param device of libtorch, such as {@code cpu}
 * @param libraries native ones with their versions
 */
public record Environment(
        String jvm,
        String os,
        String cpu,
        int processors,
        long maxHeapMebibytes,
        String device,
        Map<String, String> libraries) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final long MEBIBYTE = 1L << 20;

    public Environment {
        libraries = Map.copyOf(libraries);
    }

    /** This process. */
    public static Environment here(String device, Map<String, String> libraries) {
        Runtime runtime = Runtime.getRuntime();
        return new Environment(
                Runtime.version() + " (" + System.getProperty("java.vm.name") + ", " + System.getProperty("java.vendor")
                        + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                processor(),
                runtime.availableProcessors(),
                runtime.maxMemory() / MEBIBYTE,
                device,
                libraries);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}
