package org.cupel.workbench.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.console.WorkException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a home on this machine that breaks off, changes its mind or sends something else. */
class FetcherTest {

    @TempDir
    private Path folder;

    private final byte[] weights = new byte[300_000];
    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private byte[] served;
    private int breakAfter = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        new Random(5).nextBytes(weights);
        served = weights;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= served.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, served.length - from);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(served, from, Math.min(served.length - from, breakAfter));
            if (served.length - from > breakAfter) {
                out.flush();
                exchange.close();
            }
        }
    }

    private PublishedFile file(String member) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/some/archive.bin");
        return new PublishedFile("weights.pt", url, member, null, 0);
    }

    private String hash() throws IOException {
        return Sha256.of(Files.write(folder.resolve("right"), weights));
    }

    private Fetcher fetcher() {
        return new Fetcher(new PublicHome(), folder.resolve("work"));
    }

    private long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            return files.filter(path -> path.toString().endsWith(".part")).count();
        }
    }

    @Test
    void gets_and_verifies() throws IOException {
        VerifiedFile found = fetcher().fetch(file(null), Optional.of(hash()));

        assertThat(found.path()).hasBinaryContent(weights);
        assertThat(found.verified()).isTrue();
        assertThat(found.bytes()).isEqualTo(weights.length);
        fetcher().tidy(file(null), found);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void goes_on_where_it_broke_off() throws IOException {
        breakAfter = 100_000;
        assertThatThrownBy(() -> fetcher().fetch(file(null), Optional.of(hash())))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("Run the same command again to go on");
        long had = Files.size(folder.resolve("work/archive.bin.part"));
        assertThat(had).isPositive().isLessThanOrEqualTo(100_000);

        breakAfter = Integer.MAX_VALUE;
        VerifiedFile found = fetcher().fetch(file(null), Optional.of(hash()));
        assertThat(found.path()).hasBinaryContent(weights);
        assertThat(ranges).containsExactly("null", "bytes=" + had + "-");
    }

    @Test
    void starts_again_when_what_was_there_does_not_fit() throws IOException {
        Files.createDirectories(folder.resolve("work"));
        Files.write(folder.resolve("work/archive.bin.part"), new byte[1000]);

        VerifiedFile found = fetcher().fetch(file(null), Optional.of(hash()));
        assertThat(found.path()).hasBinaryContent(weights);
        assertThat(ranges).containsExactly("bytes=1000-", "null");
    }

    @Test
    void lets_nothing_through_with_another_hash() throws IOException {
        served = Arrays.copyOf(weights, weights.length - 1);
        assertThatThrownBy(() -> fetcher().fetch(file(null), Optional.of(hash())))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("instead of " + hash())
                .hasMessageEndingWith("nothing was stored.");
        assertThat(leftBehind()).isZero();
    }

    @Test
    void computes_the_hash_where_nobody_knows_it() throws IOException {
        VerifiedFile found = fetcher().fetch(file(null), Optional.empty());
        assertThat(found.sha256()).isEqualTo(hash());
        assertThat(found.verified()).isFalse();
    }

    @Test
    void takes_a_member_out_of_an_archive() throws IOException {
        Path zip = folder.resolve("archive.bin");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("package/weights.pt"));
            out.write(weights);
        }
        served = Files.readAllBytes(zip);

        PublishedFile inside = file("package/weights.pt");
        assertThat(fetcher().fetch(inside, Optional.of(hash())).path()).hasBinaryContent(weights);
        Fetcher mirrored = new Fetcher(new MirrorFolder(folder), folder.resolve("mirrored"));
        assertThat(mirrored.fetch(inside, Optional.of(hash())).path()).hasBinaryContent(weights);
        assertThatThrownBy(() -> fetcher().fetch(file("package/other.pt"), Optional.of(hash())))
                .hasMessageContaining("no usable 'package/other.pt'");
    }

    @Test
    void a_mirror_opens_no_address() throws IOException {
        Files.write(folder.resolve("weights.pt"), weights);
        Fetcher mirrored = new Fetcher(new MirrorFolder(folder), folder.resolve("work"));

        assertThat(mirrored.fetch(file(null), Optional.of(hash())).path()).hasBinaryContent(weights);
        assertThat(folder.resolve("weights.pt")).hasBinaryContent(weights);
        assertThat(ranges).isEmpty();
        Fetcher empty = new Fetcher(new MirrorFolder(folder.resolve("none")), folder.resolve("work"));
        assertThatThrownBy(() -> empty.fetch(file(null), Optional.of(hash())))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("has no 'weights.pt'");
    }

    @Test
    void reads_no_other_scheme() {
        assertThatThrownBy(() -> new Download(URI.create("file:///etc/passwd"), folder.resolve("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:///etc/passwd");
    }

    @Test
    void wants_a_hash_or_an_explicit_yes() {
        PublishedFile unknown = file(null);
        PublishedFile known = new PublishedFile("weights.pt", unknown.url(), null, "a".repeat(64), 1);

        assertThat(ExpectedHash.of(known, null, false)).contains("a".repeat(64));
        assertThat(ExpectedHash.of(unknown, "B".repeat(64), false)).contains("b".repeat(64));
        assertThat(ExpectedHash.of(unknown, null, true)).isEmpty();
        assertThatThrownBy(() -> ExpectedHash.of(unknown, null, false)).hasMessageContaining("--accept-unverified");
        assertThatThrownBy(() -> ExpectedHash.of(known, "b".repeat(64), true)).hasMessageContaining("not the hash");
        assertThatThrownBy(() -> ExpectedHash.of(unknown, "abc", false)).hasMessageContaining("64 hexadecimal");
    }
}
