package org.cupel.gateway.optimade.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.OptimadeJsonWriter;
import org.cupel.gateway.optimade.page.Fields;
import org.cupel.gateway.optimade.property.Column;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.Property;
import org.cupel.gateway.optimade.property.Structures;
import org.jboss.logging.Logger;

/** Rows as resource objects with the attributes that were asked for. */
final class EntryMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Logger LOG = Logger.getLogger(EntryMapper.class);
    private static final JsonNode NO_CRYSTAL = JSON.objectNode().set("structure_features", JSON.arrayNode());
    private static final String REFERENCE =
            "(select r.reference_id from ingest.optimade_reference_list r where r.reference_id = s.source)";

    private final EntryType type;
    private final Fields fields;
    private final boolean structures;

    EntryMapper(EntryType type, Fields fields) {
        this.type = type;
        this.fields = fields;
        this.structures = type == Structures.TYPE;
    }

    Query select() {
        var text = new StringBuilder("select ").append(type.id()).append(" as entry_id");
        for (Property property : fields.attributes()) {
            if (isColumn(property)) {
                text.append(", ")
                        .append(sql(property))
                        .append(" as \"")
                        .append(property.name())
                        .append('"');
            }
        }
        String from = type.fromFew(fields.attributes().stream());
        if (structures) {
            text.append(", ").append(REFERENCE).append(" as entry_reference");
        }
        if (fields.needCrystal()) {
            text.append(", m.structure::text as entry_structure");
            from += " join ingest.material_structures m on m.material_id = s.material_id collate \"default\"";
        }
        return new Query().add(text.append(" from ").append(from).toString());
    }

    private static boolean isColumn(Property property) {
        return !property.crystal() && !property.isAbsent();
    }

    private static String sql(Property property) {
        return property.column() instanceof Column.Items items
                ? items.sql()
                : ((Column.Scalar) property.column()).sql();
    }

    EntryRow row(ResultSet row) throws SQLException {
        String id = row.getString("entry_id");
        ObjectNode resource = JSON.objectNode().put("type", type.name()).put("id", id);
        ObjectNode attributes = resource.putObject("attributes");
        JsonNode crystal = fields.needCrystal() ? crystal(id, row.getString("entry_structure")) : NO_CRYSTAL;
        for (Property property : fields.attributes()) {
            if (property.crystal()) {
                attributes.set(property.name(), crystal.get(property.name()));
            } else if (property.isAbsent()) {
                attributes.putNull(property.name());
            } else {
                put(attributes, property, row);
            }
        }
        String reference = structures ? row.getString("entry_reference") : null;
        if (reference != null) {
            relate(resource, reference);
        }
        return new EntryRow(id, resource, reference);
    }

    /** A row that holds no crystal keeps what its columns say, and does not hide the others. */
    private static JsonNode crystal(String id, String structure) {
        try {
            var material = new MaterialRow(id, CrystalJson.read(structure), Map.of());
            return OptimadeJsonWriter.resource(material).get("attributes");
        } catch (CrystalException e) {
            LOG.warnf("The structure of %s cannot be shown: %s", id, e.getMessage());
            return NO_CRYSTAL;
        }
    }

    private static void put(ObjectNode attributes, Property property, ResultSet row) throws SQLException {
        String name = property.name();
        switch (property.type()) {
            case STRING -> attributes.put(name, row.getString(name));
            case INTEGER -> attributes.put(name, row.getObject(name, Integer.class));
            case FLOAT -> attributes.put(name, row.getObject(name, Double.class));
            case TIMESTAMP -> attributes.put(name, time(row.getObject(name, OffsetDateTime.class)));
            case LIST -> items(attributes, name, row.getArray(name));
        }
    }

    private static String time(OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }

    private static void items(ObjectNode attributes, String name, Array array) throws SQLException {
        var list = attributes.putArray(name);
        for (Object item : (Object[]) array.getArray()) {
            if (item instanceof Double number) {
                list.add(number);
            } else {
                list.add((String) item);
            }
        }
    }

    private static void relate(ObjectNode resource, String reference) {
        resource.putObject("relationships")
                .putObject("references")
                .putArray("data")
                .addObject()
                .put("type", "references")
                .put("id", reference);
    }
}
