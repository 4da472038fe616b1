package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Resident memory of a process with its descendants, from /proc; shared memory is counted once. */
public final class MemoryUse {
    private static final long BYTES_PER_KB = 1024;

    private MemoryUse() {}

    /** In bytes; 0 when the process is gone or the system has no /proc. */
    public static long residentBytes(long pid) {
        return residentBytes(family(pid));
    }

    /** The same without descendants. */
    public static long residentBytesAlone(long pid) {
        return residentBytes(List.of(pid));
    }

    private static long residentBytes(List<Long> pids) {
        long own = 0;
        long shared = 0;
        for (long member : pids) {
            Map<String, Long> status = status(member);
            own += status.getOrDefault("RssAnon", 0L) + status.getOrDefault("RssFile", 0L);
            shared = Math.max(shared, status.getOrDefault("RssShmem", 0L));
        }
        return (own + shared) * BYTES_PER_KB;
    }

    private static List<Long> family(long pid) {
        Stream<Long> descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), descendants).toList();
    }

    private static Map<String, Long> status(long pid) {
        Map<String, Long> kilobytes = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("Rss")) {
                    String[] words = line.split("[:\\s]+");
                    kilobytes.put(words[0], Long.parseLong(words[1]));
                }
            }
        } catch (IOException e) {
            return Map.of(); // it ended meanwhile
        }
        return kilobytes;
    }
}
