package org.cupel.gateway.optimade.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.Property;

/** What the server tells of itself, of its entries and of others. */
@ApplicationScoped
public class InfoDocuments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OptimadeConfig config;

    InfoDocuments(OptimadeConfig config) {
        this.config = config;
    }

    public ObjectNode base(Place place) {
        ObjectNode data = JSON.objectNode().put("type", "info").put("id", "/");
        ObjectNode attributes = data.putObject("attributes").put("api_version", ApiVersion.FULL);
        ArrayNode versions = attributes.putArray("available_api_versions");
        for (String segment : ApiVersion.SEGMENTS) {
            versions.addObject().put("url", place.base() + "/" + segment + "/").put("version", ApiVersion.FULL);
        }
        attributes.putArray("formats").add("json");
        attributes
                .putArray("available_endpoints")
                .add("info")
                .add("links")
                .add("references")
                .add("structures");
        attributes
                .putObject("entry_types_by_format")
                .putArray("json")
                .add("references")
                .add("structures");
        attributes.put("is_index", false);
        attributes.put("license", config.licenceUrl().orElse(place.base()));
        // Sources have licences of their own: none covers everything.
        attributes.putArray("available_licenses");
        return data;
    }

    public ObjectNode entry(EntryType type) {
        ObjectNode data =
                JSON.objectNode().put("type", "info").put("id", type.name()).put("description", type.description());
        data.putArray("formats").add("json");
        ObjectNode properties = data.putObject("properties");
        ArrayNode fields = JSON.arrayNode();
        type.listed().forEach(property -> {
            properties.set(property.name(), definition(property));
            fields.add(property.name());
        });
        data.putObject("output_fields_by_format").set("json", fields);
        return data;
    }

    /**
     * The form of version 1.1, which is what clients and the validator read, with the keys of version 1.2 beside it.
     * {@code type} has the names of OPTIMADE: readers that exist refuse those of JSON Schema there.
     */
    private static ObjectNode definition(Property property) {
        ObjectNode node = JSON.objectNode()
                .put("title", property.title())
                .put("description", property.title() + "\n\n" + property.description())
                .put("type", property.type().optimade())
                .put("sortable", property.sortable());
        if (property.unit() != null) {
            node.put("unit", property.unit());
        }
        node.put("x-optimade-type", property.type().optimade());
        node.put("x-optimade-unit", property.unit() == null ? "inapplicable" : property.unit());
        node.putObject("x-optimade-implementation")
                .put("sortable", property.sortable())
                .put("query-support", property.crystal() && property.item() == null ? "none" : "all mandatory");
        return node;
    }

    /** Itself, the root of its provider, and the list of all providers. */
    public List<ObjectNode> links(Place place) {
        return List.of(
                link(
                        "cupel",
                        config.providerName(),
                        config.providerDescription(),
                        place.base(),
                        config.homepage().orElse(null),
                        "root"),
                link(
                        "optimade",
                        "Materials Consortia",
                        "The list of providers that the Materials Consortia keep.",
                        "https://providers.optimade.org",
                        "https://optimade.org",
                        "providers"));
    }

    private static ObjectNode link(
            String id, String name, String description, String base, String homepage, String kind) {
        ObjectNode link = JSON.objectNode().put("type", "links").put("id", id);
        link.putObject("attributes")
                .put("name", name)
                .put("description", description)
                .put("base_url", base)
                .put("homepage", homepage)
                .put("link_type", kind);
        return link;
    }
}
