package org.cupel.gateway.optimade.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.document.ApiVersion;
import org.cupel.gateway.optimade.document.Documents;
import org.cupel.gateway.optimade.document.Place;
import org.cupel.gateway.optimade.document.Warning;
import org.cupel.gateway.optimade.page.Entries;
import org.cupel.gateway.optimade.page.EntryList;
import org.cupel.gateway.optimade.page.EntryPage;
import org.cupel.gateway.optimade.page.Fields;
import org.cupel.gateway.optimade.page.PageCursor;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.References;

/** Requests for entries into documents. */
@ApplicationScoped
class Answers {

    private static final Set<String> REPLACED = Set.of("page_cursor", "page_offset", "page_number");

    private final Entries entries;
    private final Requests requests;
    private final Documents documents;
    private final OptimadeConfig config;

    Answers(Entries entries, Requests requests, Documents documents, OptimadeConfig config) {
        this.entries = entries;
        this.requests = requests;
        this.documents = documents;
        this.config = config;
    }

    ObjectNode list(EntryType type, UriInfo uri) {
        var query = new QueryParameters(uri.getQueryParameters()).requireKnown();
        EntryList list = requests.list(query, type);
        boolean references = requests.includesReferences(query);
        EntryPage page = entries.page(list);
        List<Warning> warnings = new ArrayList<>(query.warnings());
        Stream.concat(list.filter().unknown().stream(), list.fields().unknown().stream())
                .distinct()
                .map(Warning::unknownProperty)
                .forEach(warnings::add);
        if (page.returned() == null) {
            warnings.add(Warning.notCounted());
        }
        String next = page.next() == null ? null : next(uri, page.next());
        return documents.list(place(uri), page, next, included(type, references, page), warnings);
    }

    ObjectNode single(EntryType type, String id, UriInfo uri) {
        var query = new QueryParameters(uri.getQueryParameters());
        Fields fields = requests.fields(query, type);
        boolean references = requests.includesReferences(query);
        EntryPage page = id.indexOf('\0') >= 0 ? null : entries.find(type, id, fields);
        if (page == null || page.entries().isEmpty()) {
            throw ApiVersion.unknown("/" + type.name() + "/" + id);
        }
        List<Warning> warnings =
                fields.unknown().stream().map(Warning::unknownProperty).toList();
        return documents.single(place(uri), page.entries().get(0), included(type, references, page), warnings);
    }

    private List<ObjectNode> included(EntryType type, boolean wanted, EntryPage page) {
        return wanted && type != References.TYPE ? entries.references(page.references()) : null;
    }

    /** What answers say of where the request went. */
    Place place(UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        String[] parts = path.split("/", 4);
        String version = parts.length > 2 ? parts[2] : "";
        boolean versioned = ApiVersion.SEGMENTS.contains(version);
        String rest = versioned ? (parts.length > 3 ? "/" + parts[3] : "/") : path.replaceFirst("^/optimade", "");
        return new Place(
                base(uri),
                versioned ? version : ApiVersion.LATEST,
                rest.isEmpty() ? "/" : rest,
                uri.getRequestUri().getRawQuery());
    }

    String base(UriInfo uri) {
        String base = config.baseUrl().orElseGet(() -> uri.getBaseUri().toString());
        return base.replaceFirst("/+$", "") + "/optimade";
    }

    private String next(UriInfo uri, PageCursor cursor) {
        String kept = uri.getQueryParameters().entrySet().stream()
                .filter(entry -> !REPLACED.contains(entry.getKey()))
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return place(uri).address((kept.isEmpty() ? "" : kept + "&") + "page_cursor=" + cursor.encode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
