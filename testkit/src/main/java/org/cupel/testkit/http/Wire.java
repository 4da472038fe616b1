package org.cupel.testkit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** HTTP/1.1 as bytes; every connection serves one request. */
final class Wire {

    private Wire() {}

    static SeenRequest read(InputStream in) throws IOException {
        String requestLine = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0].strip(), parts[1].strip());
        }
        return SeenRequest.of(requestLine, headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The client left");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    static void write(Socket connection, Reply reply, LongConsumer sent) throws IOException, InterruptedException {
        if (reply.reset()) {
            connection.setSoLinger(true, 0);
            if (reply.cutAfterBytes() == Integer.MAX_VALUE) {
                return;
            }
        }
        OutputStream out = connection.getOutputStream();
        out.write(head(reply).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        body(out, reply, sent);
        if (!reply.reset()) {
            connection.shutdownOutput();
        }
    }

    private static String head(Reply reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Scripted\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (reply.tellsLength() && reply.status() != 304) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }

    private static void body(OutputStream out, Reply reply, LongConsumer sent)
            throws IOException, InterruptedException {
        int end = Math.min(reply.cutAfterBytes(), reply.body().length);
        for (int at = 0; at < end; at += Math.min(reply.dripBytes(), end - at)) {
            int bytes = Math.min(reply.dripBytes(), end - at);
            out.write(reply.body(), at, bytes);
            out.flush();
            sent.accept(bytes);
            Thread.sleep(reply.dripPause().toMillis());
        }
    }
}
