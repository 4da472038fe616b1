package org.cupel.gateway.optimade.persistence;

import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.optimade.sql.Sql;

/** A statement while it is put together. */
final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Query add(String more, Object... bound) {
        text.append(more);
        values.addAll(List.of(bound));
        return this;
    }

    Query add(Sql condition) {
        text.append(condition.text());
        values.addAll(condition.values());
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
