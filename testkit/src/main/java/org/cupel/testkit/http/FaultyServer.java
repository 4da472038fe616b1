package org.cupel.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * An HTTP/1.1 server on the loopback interface that fails as told, and remembers what it was asked.
 *
 * <p>It speaks through plain sockets, because a well-behaved server cannot be made to cut, reset or drip.
 */
public final class FaultyServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Map<String, Function<SeenRequest, Reply>> routes = new ConcurrentHashMap<>();
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicLong bodyBytes = new AtomicLong();

    private FaultyServer(ServerSocket listening) {
        this.listening = listening;
    }

    /** On a free port. */
    public static FaultyServer start() {
        return start("127.0.0.1", 0);
    }

    /** On another loopback address it is another host. */
    public static FaultyServer start(String loopbackAddress, int port) {
        try {
            ServerSocket listening = new ServerSocket(port, 50, InetAddress.getByName(loopbackAddress));
            FaultyServer server = new FaultyServer(listening);
            thread("faulty-server-" + listening.getLocalPort(), server::accept);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("No server on " + loopbackAddress + ":" + port, failure);
        }
    }

    /** The answers to a path, one after another; the last one stays. */
    public FaultyServer script(String path, Reply... replies) {
        List<Reply> left = new ArrayList<>(Arrays.asList(replies));
        return serve(path, request -> {
            synchronized (left) {
                return left.size() > 1 ? left.remove(0) : left.get(0);
            }
        });
    }

    /** Answers a path, or everything below it if it ends with a slash; the longest route that fits decides. */
    public FaultyServer serve(String path, Function<SeenRequest, Reply> answers) {
        routes.put(path, answers);
        return this;
    }

    public URI uri(String pathAndQuery) {
        return URI.create("http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort()
                + pathAndQuery);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** In the order of their arrival. */
    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    public List<SeenRequest> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Forgets what it was asked. */
    public void forget() {
        requests.clear();
    }

    /** The largest number of requests that waited for the beginning of their answers at the same time. */
    public int mostAtOnce() {
        return mostInFlight.get();
    }

    /** Sent in the bodies of all answers, whether somebody read them or not. */
    public long bodyBytes() {
        return bodyBytes.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                open.add(connection);
                thread("faulty-connection", () -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            SeenRequest request = Wire.read(connection.getInputStream());
            requests.add(request);
            Wire.write(connection, prepared(request), bodyBytes::addAndGet);
        } catch (IOException | InterruptedException gone) {
            // The client has left, or the server is closed: either is what a test wants.
        } finally {
            open.remove(connection);
        }
    }

    // Counted until the answer begins: a client may know the end of an answer before this thread does.
    private Reply prepared(SeenRequest request) throws InterruptedException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            Reply reply = reply(request).answering(request);
            Thread.sleep(reply.silence().toMillis());
            return reply;
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Reply reply(SeenRequest request) {
        return routes.keySet().stream()
                .filter(path -> request.path().equals(path)
                        || path.endsWith("/") && request.path().startsWith(path))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(path -> routes.get(path).apply(request))
                .orElseGet(() -> Reply.of(404, "text/plain", "Nothing is served at " + request.path()));
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The server did not close", failure);
        }
    }
}
