package org.cupel.gateway.optimade.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cupel.gateway.optimade.filter.Excerpt;

/** What a client should know about an answer that is right all the same. */
public record Warning(String code, String title, String detail) {

    public static Warning unknownProperty(String name) {
        return new Warning(
                "_cupel_unknown_provider_property",
                "Unknown property",
                "'" + Excerpt.of(name) + "' belongs to a provider unknown here; it was taken as having no value.");
    }

    public static Warning unknownParameter(String name) {
        return new Warning(
                "_cupel_unknown_provider_parameter",
                "Unknown parameter",
                "'" + Excerpt.of(name) + "' belongs to another provider; it was ignored.");
    }

    public static Warning notCounted() {
        return new Warning(
                "_cupel_not_counted",
                "Not counted",
                "So much matches the filter, or it takes so long to look for, that meta.data_returned was left out.");
    }

    ObjectNode node() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "warning")
                .put("code", code)
                .put("title", title)
                .put("detail", detail);
    }
}
