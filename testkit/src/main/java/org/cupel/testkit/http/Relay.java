package org.cupel.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on the loopback interface, and can be down while the server is not. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    private Relay(int target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
    }

    public static Relay to(int port) {
        try {
            Relay relay = new Relay(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            thread(relay::accept);
            return relay;
        } catch (IOException failure) {
            throw new UncheckedIOException("No relay to port " + port, failure);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Ends all connections, as a server that dies does, and takes no new ones. */
    public void down() {
        down = true;
        closeAll();
    }

    public void up() {
        down = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (down) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                // Of one connection, or of the relay: the loop's condition tells.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(server);
        thread(() -> copy(client, server));
        thread(() -> copy(server, client));
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side has left, or the relay is down.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("A connection did not close", failure);
            }
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The relay did not close", failure);
        }
        down();
    }
}
