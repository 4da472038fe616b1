package org.cupel.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.cupel.testkit.http.SeenRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a place for bodies, and a few ways to ask. */
abstract class DownloadsTest {

    static final String PAGE = "{\"data\": [{\"id\": \"c-1\"}, {\"id\": \"c-2\"}]}";

    @TempDir
    Path folder;

    FaultyServer server;
    Path spool;

    @BeforeEach
    void start() {
        server = FaultyServer.start();
        spool = folder.resolve("body");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    Answer.Body page() throws Exception {
        return (Answer.Body) get(Limits.quick(), Request.page(server.uri("/page")));
    }

    Answer.Body file(Content content) throws Exception {
        return (Answer.Body) get(Limits.quick(), Request.file(server.uri("/file"), content));
    }

    Answer get(Limits limits, Request request) throws Exception {
        return limits.downloader().get(request, spool, DownloadListener.NONE);
    }

    int asked(String path) {
        return server.requests(path).size();
    }

    SeenRequest request(String path, int number) {
        return server.requests(path).get(number);
    }

    /** Bytes without a pattern, the same in every run. */
    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Reply versioned(byte[] body, String etag) {
        return Reply.bytes(body).header("ETag", etag).withRanges();
    }
}
