package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/** One material with its labels out of a JSON tree. */
final class MaterialNodes {

    private MaterialNodes() {}

    /** The id of the material, or an empty text. */
    static String id(JsonNode node) {
        JsonNode id = Stream.of("material_id", "id", "task_id")
                .map(node::path)
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElse(node);
        return id.isTextual() || id.isIntegralNumber() ? id.asText().strip() : "";
    }

    static MaterialRow row(String id, JsonNode node, CrystalChecks checks) {
        if (id.isEmpty()) {
            throw new CrystalException("No \"material_id\" in " + JsonNumbers.shown(node) + ". Give each row an id.");
        }
        Crystal crystal = CrystalJson.read(node.path("structure").isObject() ? node.get("structure") : node);
        return row(id, node, crystal, checks);
    }

    /** @param node labels and what else the source tells */
    static MaterialRow row(String id, JsonNode node, Crystal crystal, CrystalChecks checks) {
        Map<String, Double> properties = properties(node);
        return new MaterialRow(id, checks.require(crystal), properties, MaterialOrigins.of(attributes(node)));
    }

    private static JsonNode attributes(JsonNode document) {
        return OptimadeNodes.isStructure(document) ? OptimadeNodes.attributes(document) : document;
    }

    private static Map<String, Double> properties(JsonNode document) {
        JsonNode node = attributes(document);
        boolean optimade = node != document;
        Map<String, Double> properties = new HashMap<>();
        for (MaterialProperty property : MaterialProperty.values()) {
            put(properties, property, property.key(), node);
            property.aliases().forEach(alias -> put(properties, property, alias, node));
            if (optimade) {
                property.aliases().forEach(alias -> put(properties, property, OptimadeNodes.OWN_PREFIX + alias, node));
                OptimadeLabels.find(property, node).ifPresent(value -> properties.putIfAbsent(property.key(), value));
            }
        }
        return properties;
    }

    private static void put(Map<String, Double> properties, MaterialProperty property, String name, JsonNode node) {
        JsonNode value = node.path(name);
        if (!JsonNumbers.isUnknown(value)) {
            properties.putIfAbsent(property.key(), Labels.finite(JsonNumbers.numeric(value, name), name));
        }
    }
}
