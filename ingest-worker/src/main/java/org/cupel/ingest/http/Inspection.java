package org.cupel.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.cupel.crystal.io.Compression;
import org.tukaani.xz.XZIOException;

/** Whether a body is whole and what it should be; reads it as a stream. */
final class Inspection {

    // Only the shape is looked at: what a reader thinks of a number or a character is the reader's matter.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(100_000)
                    .build())
            .build();

    private static final int EXCERPT_BYTES = 4096;

    private Inspection() {}

    static void inspect(Request request, Path body, int status)
            throws IOException, TryAgainException, SourceRefusedException {
        if (request.checksum().known()) {
            compare(request, body);
        }
        try {
            look(request, body);
            ask(request, body, status);
        } catch (EOFException | ZipException | XZIOException | JsonProcessingException broken) {
            throw TryAgainException.spoiled(
                    request.uri() + " is no whole " + request.content() + ": " + firstLine(broken.getMessage()),
                    broken);
        }
    }

    private static void compare(Request request, Path body) throws IOException, TryAgainException {
        String found = Digests.of(body, request.checksum().algorithm());
        if (!found.equals(request.checksum().hex())) {
            throw TryAgainException.spoiled(
                    request.uri() + " has " + request.checksum().algorithm() + " " + found + ", published is "
                            + request.checksum().hex(),
                    null);
        }
    }

    private static void look(Request request, Path body) throws IOException, TryAgainException {
        switch (request.content()) {
            case JSON -> {
                noMarkup(request, body);
                json(body);
            }
            case GZIP -> compressed(body, 0x1f, 0x8b);
            case XZ -> compressed(body, 0xfd, '7');
            case TAR -> TarShape.check(body);
            case ANY -> {}
        }
    }

    /** An error page, whatever type it says it has: some servers call their JSON text/html, too. */
    private static void noMarkup(Request request, Path body) throws IOException, TryAgainException {
        try (InputStream plain = Compression.expand(Files.newInputStream(body))) {
            byte[] start = plain.readNBytes(EXCERPT_BYTES);
            if (new String(start, StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
                throw TryAgainException.trouble(
                        request.uri() + " answered markup where JSON was expected" + Statuses.excerpt(start));
            }
        }
    }

    private static void json(Path body) throws IOException {
        try (InputStream plain = Compression.expand(Files.newInputStream(body));
                JsonParser parser = JSON.createParser(plain)) {
            if (parser.nextToken() == null) {
                throw new EOFException("it is empty");
            }
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
        }
    }

    private static void compressed(Path body, int first, int second) throws IOException {
        try (InputStream raw = Files.newInputStream(body)) {
            if (raw.read() != first || raw.read() != second) {
                throw new ZipException("it begins otherwise");
            }
        }
        try (InputStream plain = Compression.expand(Files.newInputStream(body))) {
            plain.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void ask(Request request, Path body, int status)
            throws IOException, TryAgainException, SourceRefusedException {
        if (request.check() == AnswerCheck.NONE) {
            return;
        }
        AnswerCheck.Verdict verdict = request.check().check(() -> Compression.expand(Files.newInputStream(body)));
        if (verdict instanceof AnswerCheck.Retry retry) {
            throw TryAgainException.trouble(request.uri() + " answered " + status + ": " + retry.reason());
        }
        if (verdict instanceof AnswerCheck.Refuse refusal) {
            throw new SourceRefusedException(status, request.uri() + " answered " + status + ": " + refusal.reason());
        }
    }

    private static String firstLine(String message) {
        return message == null ? "it breaks off" : message.lines().findFirst().orElse("");
    }
}
