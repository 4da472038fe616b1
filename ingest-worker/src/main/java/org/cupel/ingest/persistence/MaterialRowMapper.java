package org.cupel.ingest.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;
import org.cupel.crystal.io.Relaxation;
import org.cupel.crystal.io.RowOrigin;
import org.cupel.ingest.run.MaterialStore.RowOrigins;
import org.cupel.ingest.source.SourceProfile;

/** Rows as the JSON document that the upsert unfolds. */
@ApplicationScoped
class MaterialRowMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String materials(List<ReadOutcome.Accepted> rows, RowOrigins origins) {
        ArrayNode document = JSON.arrayNode(rows.size());
        rows.forEach(row -> document.add(toNode(row, origins)));
        return document.toString();
    }

    private static ObjectNode toNode(ReadOutcome.Accepted accepted, RowOrigins origins) {
        MaterialRow row = accepted.row();
        Crystal crystal = row.crystal();
        ObjectNode node = JSON.objectNode();
        node.put("material_id", row.materialId());
        node.set("structure", CrystalJson.toNode(crystal));
        node.put("structure_hash", crystal.structureHash());
        node.put("formula", crystal.formula());
        node.put("chemical_system", crystal.chemicalSystem());
        node.put("atom_count", crystal.atomCount());
        node.set("properties", properties(row.properties(), row.origin(), origins.profile()));
        node.set("origins", origins(row.properties().keySet(), origins.fetchId(), accepted.rowNumber()));
        row.origin().changed().ifPresent(changed -> node.put("changed_at", changed.toString()));
        node.set("facts", facts(row.origin()));
        row.origin().relaxed().ifPresent(relaxed -> node.set("relaxation", relaxation(relaxed)));
        node.put("row_number", accepted.rowNumber());
        return node;
    }

    String references(List<ReadOutcome.Reference> rows, RowOrigins origins) {
        ArrayNode document = JSON.arrayNode(rows.size());
        for (ReadOutcome.Reference row : rows) {
            ReferencePhase phase = row.phase();
            ObjectNode node = document.addObject();
            node.put("phase_id", phase.phaseId());
            node.put("formula", phase.composition().formula());
            node.put("chemical_system", phase.composition().chemicalSystem());
            node.set("properties", properties(phase.properties(), phase.origin(), origins.profile()));
            node.set("facts", facts(phase.origin()));
            node.put("row_number", row.rowNumber());
        }
        return document.toString();
    }

    private static ObjectNode properties(Map<String, Double> values, RowOrigin told, SourceProfile profile) {
        String functional = told.functional().isEmpty() ? profile.functional() : told.functional();
        String corrections = told.corrections().isEmpty() ? profile.corrections() : told.corrections();
        ObjectNode properties = JSON.objectNode();
        values.forEach((name, value) -> {
            ObjectNode property = properties
                    .putObject(name)
                    .put("value", value)
                    .put("unit", unit(name))
                    .put("method", profile.method());
            putIfTold(property, "functional", functional);
            putIfTold(property, "corrections", corrections);
        });
        return properties;
    }

    private static void putIfTold(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static ObjectNode origins(Set<String> properties, long fetchId, int rowNumber) {
        ObjectNode origins = JSON.objectNode();
        properties.forEach(name -> origins.putArray(name).add(fetchId).add(rowNumber));
        return origins;
    }

    private static ObjectNode facts(RowOrigin origin) {
        ObjectNode facts = JSON.objectNode();
        origin.facts().forEach(facts::put);
        return facts;
    }

    private static ObjectNode relaxation(Relaxation relaxation) {
        ObjectNode node = JSON.objectNode();
        node.set("initial", CrystalJson.toNode(relaxation.initial()));
        ArrayNode tags = node.putArray("tags");
        relaxation.tags().forEach(tags::add);
        return node;
    }

    private static String unit(String property) {
        return MaterialProperty.named(property)
                .orElseThrow(() -> new IllegalArgumentException("Property '" + property + "' has no unit."))
                .unit()
                .symbol();
    }
}
