package org.cupel.testkit.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of {@link FaultyServer}, with what shall go wrong on the way. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;
    private Duration silence = Duration.ZERO;
    private int cutAfterBytes = Integer.MAX_VALUE;
    private boolean reset;
    private boolean tellsLength = true;
    private boolean ranges;
    private int dripBytes = Integer.MAX_VALUE;
    private Duration dripPause = Duration.ZERO;

    private Reply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, body).header("Content-Type", contentType);
    }

    public static Reply of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(String body) {
        return of(200, "application/json", body);
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    public static Reply bytes(byte[] body) {
        return of(200, "application/octet-stream", body);
    }

    /** Without a body. */
    public static Reply status(int status) {
        return new Reply(status, new byte[0]);
    }

    public static Reply redirect(int status, String location) {
        return status(status).header("Location", location);
    }

    public Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Nothing is sent for this long. */
    public Reply after(Duration time) {
        silence = time;
        return this;
    }

    /** The connection ends in mid-body. */
    public Reply cutAfter(int bytes) {
        cutAfterBytes = bytes;
        return this;
    }

    /** The connection is reset rather than closed; without {@link #cutAfter} before the head of the answer. */
    public Reply withReset() {
        reset = true;
        return this;
    }

    /** The end of the connection is the end of the body, so a cut cannot be told from an end. */
    public Reply withoutLength() {
        tellsLength = false;
        return this;
    }

    /** So many bytes, a pause, so many bytes… */
    public Reply drip(int bytes, Duration pause) {
        dripBytes = bytes;
        dripPause = pause;
        return this;
    }

    /** Answers {@code Range} with 206 or 416, {@code If-Range} and {@code If-None-Match} by this reply's {@code ETag}. */
    public Reply withRanges() {
        ranges = true;
        return header("Accept-Ranges", "bytes");
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Duration silence() {
        return silence;
    }

    int cutAfterBytes() {
        return cutAfterBytes;
    }

    boolean reset() {
        return reset;
    }

    boolean tellsLength() {
        return tellsLength;
    }

    int dripBytes() {
        return dripBytes;
    }

    Duration dripPause() {
        return dripPause;
    }

    /** What is sent for this request: the whole, a part, or word that nothing is needed. */
    Reply answering(SeenRequest request) {
        String etag = headers.getOrDefault("ETag", "");
        if (!etag.isEmpty()
                && request.header("If-None-Match").filter(etag::equals).isPresent()) {
            return faultsInto(new Reply(304, new byte[0]));
        }
        boolean sameVersion = request.header("If-Range").map(etag::equals).orElse(true);
        if (!ranges || request.rangeFrom().isEmpty() || !sameVersion) {
            return this;
        }
        return part((int) Math.min(request.rangeFrom().getAsLong(), body.length));
    }

    private Reply part(int from) {
        if (from >= body.length) {
            return faultsInto(new Reply(416, new byte[0])).header("Content-Range", "bytes */" + body.length);
        }
        byte[] rest = Arrays.copyOfRange(body, from, body.length);
        return faultsInto(new Reply(206, rest))
                .header("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
    }

    private Reply faultsInto(Reply other) {
        other.headers.putAll(headers);
        other.silence = silence;
        other.cutAfterBytes = cutAfterBytes;
        other.reset = reset;
        other.tellsLength = tellsLength;
        other.dripBytes = dripBytes;
        other.dripPause = dripPause;
        return other;
    }
}
