package org.cupel.gateway.optimade.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.page.Entries;
import org.cupel.gateway.optimade.page.EntryList;
import org.cupel.gateway.optimade.page.EntryPage;
import org.cupel.gateway.optimade.page.Fields;
import org.cupel.gateway.optimade.page.PageCursor;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.References;

/** Pages by keys first, from narrow rows; whatever is wide is read for the entries of the page alone. */
@ApplicationScoped
class EntryRepository implements Entries {

    private final TimedDatabase database;
    private final PageKeys keys;
    private final OptimadeConfig config;

    EntryRepository(TimedDatabase database, PageKeys keys, OptimadeConfig config) {
        this.database = database;
        this.keys = keys;
        this.config = config;
    }

    @Override
    public EntryPage page(EntryList list) {
        try {
            List<PageKeys.Key> found = keys.after(list);
            List<PageKeys.Key> shown = found.subList(0, Math.min(list.limit(), found.size()));
            long available =
                    list.after() == null ? all(list.type()) : list.after().available();
            Long returned = list.after() == null
                    ? returned(list, available)
                    : list.after().returned();
            PageCursor next = found.size() > list.limit() && !shown.isEmpty()
                    ? cursor(list, shown.get(shown.size() - 1), returned, available)
                    : null;
            List<String> ids = shown.stream().map(PageKeys.Key::id).toList();
            return page(read(list.type(), ids, list.fields()), next, returned, available);
        } catch (TookTooLongException e) {
            throw tooSlow();
        }
    }

    @Override
    public EntryPage find(EntryType type, String id, Fields fields) {
        try {
            List<EntryRow> rows = read(type, List.of(id), fields);
            return page(rows, null, (long) rows.size(), all(type));
        } catch (TookTooLongException e) {
            throw tooSlow();
        }
    }

    @Override
    public List<ObjectNode> references(List<String> ids) {
        return read(References.TYPE, ids, Fields.all(References.TYPE)).stream()
                .map(EntryRow::resource)
                .toList();
    }

    private EntryPage page(List<EntryRow> rows, PageCursor next, Long returned, long available) {
        Set<String> related = new LinkedHashSet<>();
        rows.forEach(row -> row.reference().ifPresent(related::add));
        return new EntryPage(
                rows.stream().map(EntryRow::resource).toList(), List.copyOf(related), next, returned, available);
    }

    private static PageCursor cursor(EntryList list, PageKeys.Key last, Long returned, long available) {
        return new PageCursor(list.tag(), list.sorting().name(), last.value(), last.id(), returned, available);
    }

    private long all(EntryType type) {
        return count(new Query().add("select count(*) from " + type.from()));
    }

    private Long returned(EntryList list, long available) {
        if (list.unfiltered()) {
            return available;
        }
        try {
            return count(new Query()
                    .add("select count(*) from " + list.type().from(list.filter().properties().stream()) + " where ")
                    .add(list.filter().condition()));
        } catch (TookTooLongException e) {
            return null;
        }
    }

    private long count(Query query) {
        return database.list(query, config.countTimeout(), row -> row.getLong(1))
                .get(0);
    }

    /** In the order of the ids; ids that are gone since are left out. */
    private List<EntryRow> read(EntryType type, List<String> ids, Fields fields) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var mapper = new EntryMapper(type, fields);
        Query query = mapper.select().add(" where " + type.id() + " = any (?)", (Object) ids.toArray(String[]::new));
        Map<String, EntryRow> byId = new HashMap<>();
        database.list(query, config.queryTimeout(), mapper::row).forEach(row -> byId.put(row.id(), row));
        List<EntryRow> ordered = new ArrayList<>(ids.size());
        ids.stream().map(byId::get).filter(row -> row != null).forEach(ordered::add);
        return ordered;
    }

    private OptimadeException tooSlow() {
        return OptimadeException.of(
                503,
                "The database was still looking after " + config.queryTimeout().toSeconds()
                        + " seconds. Narrow the filter, for instance by elements HAS ALL or nelements, sort by id, or try again"
                        + " when less is going on.");
    }
}
