package org.cupel.gateway.optimade.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.page.EntryPage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The envelope of every answer: {@code data} or {@code errors}, {@code meta} and {@code links}. */
@ApplicationScoped
public class Documents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMA = "https://schemas.optimade.org/openapi/v1/optimade.json";

    private final OptimadeConfig config;
    private final String release;

    Documents(OptimadeConfig config, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.config = config;
        this.release = release;
    }

    /**
     * @param next address of the next page, null after the last
     * @param included related entries, null when none were asked for
     */
    public ObjectNode list(
            Place place, EntryPage page, String next, List<ObjectNode> included, List<Warning> warnings) {
        ObjectNode document = JSON.objectNode();
        ArrayNode data = document.putArray("data");
        page.entries().forEach(data::add);
        ObjectNode meta = meta(place, next != null, warnings);
        if (page.returned() != null) {
            meta.put("data_returned", page.returned());
        }
        meta.put("data_available", page.available());
        if (!page.entries().isEmpty()) {
            meta.put(
                    "last_id",
                    page.entries().get(page.entries().size() - 1).get("id").textValue());
        }
        document.set("meta", meta);
        links(document, place).put("next", next);
        include(document, included);
        return document;
    }

    /** Of an entry, or of what an info endpoint tells. */
    public ObjectNode single(Place place, ObjectNode data, List<ObjectNode> included, List<Warning> warnings) {
        ObjectNode document = JSON.objectNode();
        document.set("data", data);
        ObjectNode meta = meta(place, false, warnings);
        meta.put("data_returned", 1);
        document.set("meta", meta);
        links(document, place);
        include(document, included);
        return document;
    }

    /** Of a fixed list. */
    public ObjectNode whole(Place place, List<ObjectNode> entries) {
        var page = new EntryPage(entries, List.of(), null, (long) entries.size(), entries.size());
        return list(place, page, null, null, List.of());
    }

    /** @param title of the status */
    public ObjectNode error(Place place, OptimadeException failure, String title) {
        ObjectNode document = JSON.objectNode();
        ObjectNode error = document.putArray("errors")
                .addObject()
                .put("status", Integer.toString(failure.status()))
                .put("title", title)
                .put("detail", failure.getMessage());
        if (failure.parameter() != null) {
            error.putObject("source").put("parameter", failure.parameter());
        }
        document.set("meta", meta(place, false, List.of()));
        return document;
    }

    private ObjectNode meta(Place place, boolean more, List<Warning> warnings) {
        ObjectNode meta = JSON.objectNode();
        meta.putObject("query").put("representation", place.representation());
        meta.put("api_version", ApiVersion.FULL);
        meta.put("schema", SCHEMA);
        meta.put("time_stamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        meta.put("more_data_available", more);
        ObjectNode provider = meta.putObject("provider")
                .put("name", config.providerName())
                .put("description", config.providerDescription())
                .put("prefix", "cupel");
        config.homepage().ifPresent(homepage -> provider.put("homepage", homepage));
        ObjectNode implementation =
                meta.putObject("implementation").put("name", "Cupel").put("version", release);
        config.maintainerEmail()
                .ifPresent(email -> implementation.putObject("maintainer").put("email", email));
        if (!warnings.isEmpty()) {
            ArrayNode list = meta.putArray("warnings");
            warnings.forEach(warning -> list.add(warning.node()));
        }
        return meta;
    }

    private static ObjectNode links(ObjectNode document, Place place) {
        ObjectNode links = document.putObject("links");
        links.putObject("base_url").put("href", place.base());
        return links;
    }

    private static void include(ObjectNode document, List<ObjectNode> included) {
        if (included != null) {
            ArrayNode list = document.putArray("included");
            included.forEach(list::add);
        }
    }
}
