package org.cupel.ingest.survival;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cupel.ingest.source.SummaryServer;
import org.cupel.testkit.http.Reply;
import org.cupel.testkit.http.SeenRequest;

/** A composed Materials Project of 60 pages, some of its documents bad, that answers slowly and often fails. */
final class Library implements AutoCloseable {

    static final String SOURCE = "materials-project";
    static final int DOCS = 3000;
    /** Of pages, and of the two indexes that are kept to be compared with. */
    static final int ANSWERS = DOCS / 50 + DOCS / 1000 + 1;

    private static final int EACH_BAD = 97;

    private final SummaryServer server = new SummaryServer();
    private final AtomicInteger answered = new AtomicInteger();
    private final String prefix;
    private final Duration silence;

    Library(String prefix, Duration silence) {
        this.prefix = prefix;
        this.silence = silence;
        server.requireKey("secret");
        server.always(this::answer);
        IntStream.rangeClosed(1, DOCS).forEach(number -> server.put(doc(number)));
    }

    private Reply answer(Reply ok) {
        return switch (answered.incrementAndGet() % 16) {
            case 3 -> Reply.status(500);
            case 7 -> ok.cutAfter(400).after(silence);
            case 11 -> Reply.status(429).header("Retry-After", "0");
            case 13 -> Reply.html(502, "<html>Bad gateway</html>");
            default -> ok.after(silence);
        };
    }

    private SummaryServer.Doc doc(int number) {
        String structure = bad(number) ? "{\"sites\":\"none\"}" : """
                {"lattice":{"matrix":[[%1$s,0,0],[0,%1$s,0],[0,0,%1$s]]},"sites":[{"species":[{"element":"Li","occu":1}],\
                "abc":[0,0,0]},{"species":[{"element":"O","occu":1}],"abc":[0.5,0.5,0.5]}]}""".formatted(4 + number / 10000.0);
        return new SummaryServer.Doc(id(number), "2026-11-01T00:00:00", false, """
                ,"structure":%s,"formation_energy_per_atom":%s,"energy_above_hull":%s,"theoretical":true""".formatted(
                        structure, -1 - number / 10000.0, hull(number)));
    }

    private static boolean bad(int number) {
        return number % EACH_BAD == 0;
    }

    static int bad() {
        return DOCS / EACH_BAD;
    }

    static int good() {
        return DOCS - bad();
    }

    private static double hull(int number) {
        return number / 100000.0;
    }

    private String id(int number) {
        return prefix + "-" + number;
    }

    /** The energy above the hull of every good document, in eV/atom. */
    Map<String, Double> hulls() {
        Map<String, Double> hulls = new TreeMap<>();
        IntStream.rangeClosed(1, DOCS)
                .filter(number -> !bad(number))
                .forEach(number -> hulls.put(id(number), hull(number)));
        return hulls;
    }

    String prefix() {
        return prefix;
    }

    String url() {
        return server.url();
    }

    /** Requests so far. */
    int asked() {
        return server.requests().size();
    }

    /** What was asked for after so many requests, as the manifest writes it. */
    List<String> addresses(int from) {
        List<SeenRequest> requests = server.requests();
        return requests.subList(from, requests.size()).stream()
                .map(request -> url() + request.path().substring(1) + "?" + request.query())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
