package org.cupel.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Cheap questions to a server on the loopback address. */
final class Probe {
    private static final int TIMEOUT_MILLIS = 2_000;

    private Probe() {}

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status of a GET, or 0 when nobody answers. */
    static int status(int port, String path) {
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }
}
