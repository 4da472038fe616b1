package org.cupel.ingest.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Composition;
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

/** Rows as the columns that are copied, or as the JSON document that the upsert unfolds. */
@ApplicationScoped
class MaterialRowMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** In the order of the columns of {@link MaterialUpsert}. */
    void write(ReadOutcome.Accepted accepted, RowOrigins origins, CopyText copy) throws SQLException {
        MaterialRow row = accepted.row();
        Crystal crystal = row.crystal();
        Composition composition = crystal.composition();
        RowOrigin told = row.origin();
        copy.text(row.materialId());
        CrystalJson.append(crystal, copy.column());
        copy.text(crystal.structureHash());
        copy.text(composition.reducedFormula());
        copy.text(composition.chemicalSystem());
        copy.number(crystal.atomCount());
        copy.text(properties(row.properties(), told, origins.profile()).toString());
        copy.text(origins(row.properties().keySet(), origins.fetchId(), accepted.rowNumber())
                .toString());
        copy.text(told.changed().map(Instant::toString).orElse(null));
        copy.text(facts(told).toString());
        copy.text(told.relaxed().map(relaxed -> relaxation(relaxed).toString()).orElse(null));
        copy.number(accepted.rowNumber());
        copy.endRow();
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
