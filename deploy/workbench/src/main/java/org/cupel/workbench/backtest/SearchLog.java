package org.cupel.workbench.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.workbench.fetch.Sha256;

/**
 * Searches that are done, one line each in a file beside the result: a back-test that was killed goes on behind the last of
 * them. A line counts only for the same data, goal, plan, policy and program.
 */
final class SearchLog {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Null when nothing is kept. */
    private final Path file;

    private final String what;
    private final Map<String, Discovery> done = new HashMap<>();

    private SearchLog(Path file, String what) {
        this.file = file;
        this.what = what;
    }

    private record Line(String key, String policy, long seed, int[] order, int[] foundAt, double secondsPerDecision) {}

    /** For who wants no file. */
    static SearchLog none() {
        return new SearchLog(null, "");
    }

    /**
     * @param result beside which the searches are kept
     * @param what data, goal, plan and program in words that differ where they differ
     */
    static SearchLog beside(Path result, List<String> what, boolean afresh) throws IOException {
        SearchLog log =
                new SearchLog(result.resolveSibling(result.getFileName() + ".searches"), String.join("\n", what));
        Files.createDirectories(log.file.getParent());
        if (afresh) {
            Files.deleteIfExists(log.file);
        }
        if (Files.exists(log.file)) {
            log.read();
        }
        return log;
    }

    private void read() throws IOException {
        String text = Files.readString(file);
        for (String line : text.lines().toList()) {
            try {
                Line read = JSON.readValue(line, Line.class);
                done.put(
                        read.key(),
                        new Discovery(read.seed(), read.order(), read.foundAt(), read.secondsPerDecision()));
            } catch (JsonProcessingException brokenOff) {
                // What was being written when the program was killed; that search is done again.
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            append("\n");
        }
    }

    Optional<Discovery> find(String policy, long seed) {
        return Optional.ofNullable(done.get(key(policy, seed)));
    }

    /** Returns when the search is on the disk. */
    void add(String policy, Discovery search) throws IOException {
        if (file != null) {
            append(JSON.writeValueAsString(new Line(
                            key(policy, search.seed()),
                            policy,
                            search.seed(),
                            search.order(),
                            search.foundAt(),
                            search.secondsPerDecision()))
                    + "\n");
        }
    }

    private void append(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    /** When the result is written. */
    void drop() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private String key(String policy, long seed) {
        return Sha256.ofText(what + "\n" + policy + "\n" + seed);
    }
}
