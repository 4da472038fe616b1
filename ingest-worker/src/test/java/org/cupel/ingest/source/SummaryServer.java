package org.cupel.ingest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.cupel.testkit.http.SeenRequest;

/** Speaks the summary route of the Materials Project over documents composed here. */
public final class SummaryServer implements AutoCloseable {

    public static final String PATH = "/materials/summary/";

    private final FaultyServer server = FaultyServer.start();
    private final Map<String, Doc> docs = new LinkedHashMap<>();
    private final List<UnaryOperator<Reply>> faults = new ArrayList<>();
    private UnaryOperator<Reply> rule = UnaryOperator.identity();
    private String key = "";
    private boolean etags;

    public record Doc(String id, String changed, boolean deprecated, String rest) {

        String whole() {
            return "{\"material_id\":\"%s\",\"last_updated\":\"%s\",\"deprecated\":%s%s}"
                    .formatted(id, changed, deprecated, rest);
        }

        String light() {
            return "{\"material_id\":\"%s\",\"last_updated\":\"%s\",\"deprecated\":%s}"
                    .formatted(id, changed, deprecated);
        }
    }

    public SummaryServer() {
        server.serve(PATH, this::answer);
    }

    public synchronized void put(Doc doc) {
        docs.put(doc.id(), doc);
    }

    public synchronized void remove(String id) {
        docs.remove(id);
    }

    public synchronized void requireKey(String secret) {
        key = secret;
    }

    public synchronized void tellEtags() {
        etags = true;
    }

    /** What happens to the next answers, one after the other. */
    public synchronized void fail(List<UnaryOperator<Reply>> next) {
        faults.addAll(next);
    }

    public String url() {
        return server.uri("/").toString();
    }

    public List<SeenRequest> requests() {
        return server.requests();
    }

    public List<SeenRequest> requestsFor(String word) {
        return server.requests().stream()
                .filter(request -> request.query().contains(word))
                .toList();
    }

    public void forget() {
        server.forget();
    }

    public int mostAtOnce() {
        return server.mostAtOnce();
    }

    /** What happens to all answers that nothing else was said about. */
    public synchronized void always(UnaryOperator<Reply> change) {
        rule = change;
    }

    private synchronized Reply answer(SeenRequest request) {
        if (!key.isEmpty() && !request.header("x-api-key").filter(key::equals).isPresent()) {
            return Reply.of(401, "application/json", "{\"message\":\"No API key found in request\"}");
        }
        Reply reply = Reply.json(body(Addresses.query("?" + request.query())));
        if (etags) {
            reply = reply.header(
                            "ETag",
                            "\"" + body(Addresses.query("?" + request.query())).hashCode() + "\"")
                    .withRanges();
        }
        return faults.isEmpty() ? rule.apply(reply) : faults.remove(0).apply(reply);
    }

    private String body(Map<String, String> query) {
        boolean light = !query.getOrDefault("_fields", "structure").contains("structure");
        List<Doc> found = found(query);
        int skip = Integer.parseInt(query.getOrDefault("_skip", "0"));
        int limit = Integer.parseInt(query.getOrDefault("_limit", "100"));
        String data = found.stream()
                .skip(skip)
                .limit(limit)
                .map(light ? Doc::light : Doc::whole)
                .collect(Collectors.joining(","));
        return "{\"data\":[" + data + "],\"errors\":null,\"meta\":{\"api_version\":\"composed\",\"total_doc\":"
                + found.size() + "}}";
    }

    private List<Doc> found(Map<String, String> query) {
        if (query.containsKey("material_ids")) {
            List<String> ids = List.of(query.get("material_ids").split(","));
            return docs.values().stream().filter(doc -> ids.contains(doc.id())).toList();
        }
        boolean deprecated = Boolean.parseBoolean(query.getOrDefault("deprecated", "false"));
        return docs.values().stream()
                .filter(doc -> doc.deprecated() == deprecated)
                .sorted(Comparator.comparing(Doc::changed).reversed().thenComparing(Doc::id))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
