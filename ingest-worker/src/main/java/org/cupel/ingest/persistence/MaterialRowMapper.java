package org.cupel.ingest.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.ReadOutcome;

/** Rows as the JSON document that the upsert unfolds. */
@ApplicationScoped
class MaterialRowMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String toJson(List<ReadOutcome.Accepted> rows, String method) {
        ArrayNode document = JSON.arrayNode(rows.size());
        rows.forEach(row -> document.add(toNode(row, method)));
        return document.toString();
    }

    private static ObjectNode toNode(ReadOutcome.Accepted row, String method) {
        Crystal crystal = row.row().crystal();
        ObjectNode node = JSON.objectNode();
        node.put("material_id", row.row().materialId());
        node.set("structure", CrystalJson.toNode(crystal));
        node.put("structure_hash", crystal.structureHash());
        node.put("formula", crystal.formula());
        node.put("chemical_system", crystal.chemicalSystem());
        node.put("atom_count", crystal.atomCount());
        node.set("properties", properties(row.row().properties(), method));
        node.put("row_number", row.rowNumber());
        return node;
    }

    private static ObjectNode properties(Map<String, Double> values, String method) {
        ObjectNode properties = JSON.objectNode();
        values.forEach((name, value) -> properties
                .putObject(name)
                .put("value", value)
                .put("unit", unit(name))
                .put("method", method));
        return properties;
    }

    private static String unit(String property) {
        return MaterialProperty.named(property)
                .orElseThrow(() -> new IllegalArgumentException("Property '" + property + "' has no unit."))
                .unit()
                .symbol();
    }
}
