package org.cupel.platform.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that hangs up on the first upload, as one does with a connection that was idle for too long. */
class BrokenConnectionTest {

    private final List<String> headers = Collections.synchronizedList(new ArrayList<>());

    @Test
    void anUploadIsSentAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(server));
            answering.setDaemon(true);
            answering.start();
            try (S3Client client = new S3ClientProducer().client(config(server.getLocalPort()))) {
                client.putObject(put -> put.bucket("cupel").key("features/x"), RequestBody.fromString("content"));
            }
        }
        assertThat(headers).filteredOn(line -> line.startsWith("PUT ")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(headers).noneMatch(line -> line.startsWith("Expect"));
    }

    private void answer(ServerSocket server) {
        for (int connection = 0; ; connection++) {
            try (Socket socket = server.accept()) {
                readHead(socket);
                if (connection > 0) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Reads the content too: a socket closed over unread bytes resets the connection, answer and all. */
    private void readHead(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            headers.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            reader.read();
        }
    }

    private static S3Config config(int port) {
        return new S3Config() {
            @Override
            public URI endpoint() {
                return URI.create("http://127.0.0.1:" + port);
            }

            @Override
            public Optional<URI> publicEndpoint() {
                return Optional.empty();
            }

            @Override
            public String accessKey() {
                return "key";
            }

            @Override
            public String secretKey() {
                return "secret";
            }

            @Override
            public String bucket() {
                return "cupel";
            }

            @Override
            public String region() {
                return "us-east-1";
            }
        };
    }
}
