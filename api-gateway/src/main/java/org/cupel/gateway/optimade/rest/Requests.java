package org.cupel.gateway.optimade.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.filter.Filter;
import org.cupel.gateway.optimade.filter.FilterParser;
import org.cupel.gateway.optimade.page.EntryList;
import org.cupel.gateway.optimade.page.Fields;
import org.cupel.gateway.optimade.page.PageCursor;
import org.cupel.gateway.optimade.page.Sorting;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.sql.FilterTranslator;
import org.cupel.gateway.optimade.sql.Translation;

/** Queries of URLs into what is asked for. */
@ApplicationScoped
class Requests {

    private final OptimadeConfig config;

    Requests(OptimadeConfig config) {
        this.config = config;
    }

    EntryList list(QueryParameters query, EntryType type) {
        String filter = query.text("filter").orElse("");
        Sorting sorting = Sorting.of(query.text("sort").orElse("id"), type);
        int limit = limit(query);
        PageCursor cursor = query.text("page_cursor")
                .map(text -> PageCursor.decode(text, filter, sorting))
                .orElse(null);
        return new EntryList(
                type,
                translation(filter, type),
                PageCursor.tag(filter),
                sorting,
                limit,
                cursor,
                offset(query, limit),
                fields(query, type));
    }

    Fields fields(QueryParameters query, EntryType type) {
        return query.text("response_fields").map(list -> Fields.of(list, type)).orElseGet(() -> Fields.all(type));
    }

    /** Whether references are to be included, which they are unless a client says otherwise. */
    boolean includesReferences(QueryParameters query) {
        boolean references = false;
        for (String path : query.text("include").orElse("references").split(",", -1)) {
            if (!path.isBlank() && !path.strip().equals("references")) {
                throw OptimadeException.bad(
                        "include",
                        "'" + path
                                + "' is no relationship path that is followed here. Use include=references, or include="
                                + " for nothing.");
            }
            references |= !path.isBlank();
        }
        return references;
    }

    private static Translation translation(String filter, EntryType type) {
        if (filter.isBlank()) {
            return Translation.EVERYTHING;
        }
        Filter parsed = FilterParser.parse(filter);
        return FilterTranslator.translate(parsed, type);
    }

    private int limit(QueryParameters query) {
        int limit = query.whole("page_limit", 1).orElse(config.pageLimit());
        if (limit > config.maxPageLimit()) {
            throw OptimadeException.forbidden(
                    "page_limit",
                    "page_limit is " + limit + ", the most is " + config.maxPageLimit()
                            + ". Ask for fewer entries and follow links.next.");
        }
        return limit;
    }

    private int offset(QueryParameters query, int limit) {
        long offset = query.whole("page_offset", 0).orElse(0);
        long number = query.whole("page_number", 1).orElse(1);
        long skipped = offset + (number - 1) * limit;
        boolean several = query.text("page_cursor").isPresent() && skipped > 0 || offset > 0 && number > 1;
        if (several) {
            throw OptimadeException.bad(
                    "page_offset",
                    "The request says in several ways where the page begins. Use page_cursor,"
                            + " page_offset or page_number alone.");
        }
        if (skipped > config.maxOffset()) {
            throw OptimadeException.forbidden(
                    "page_offset",
                    "The page begins after " + skipped + " entries, the most is " + config.maxOffset()
                            + ". Follow links.next, which goes on at any depth.");
        }
        return (int) skipped;
    }
}
