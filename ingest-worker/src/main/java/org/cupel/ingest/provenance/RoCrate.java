package org.cupel.ingest.provenance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Provenance as the metadata document of an RO-Crate 1.1 (doi:10.5281/zenodo.7867028): the material is the root dataset,
 * raw answers are its files, values are its variables, and reading is the action between them.
 */
public final class RoCrate {

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";
    private static final String READER = "#cupel-ingest-worker";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode graph;
    private final Map<Long, Origin> origins = new LinkedHashMap<>();

    private RoCrate() {
        document.put("@context", CONTEXT);
        this.graph = document.putArray("@graph");
    }

    public static ObjectNode of(Provenance provenance) {
        RoCrate crate = new RoCrate();
        crate.describe(provenance);
        return crate.document;
    }

    private void describe(Provenance provenance) {
        origins.put(provenance.structure().fetchId(), provenance.structure());
        provenance.values().forEach(value -> origins.put(value.origin().fetchId(), value.origin()));
        descriptor();
        root(provenance);
        provenance.values().forEach(this::value);
        entity(READER, "SoftwareApplication").put("name", "Cupel ingest-worker");
        origins.values().forEach(this::file);
        origins.values().forEach(origin -> reading(provenance, origin));
    }

    private void descriptor() {
        ObjectNode descriptor = entity("ro-crate-metadata.json", "CreativeWork");
        reference(descriptor, "conformsTo", PROFILE);
        reference(descriptor, "about", "./");
    }

    private void root(Provenance provenance) {
        Origin structure = provenance.structure();
        ObjectNode root = entity("./", "Dataset");
        root.put("name", provenance.materialId() + " (" + provenance.formula() + ")");
        root.put(
                "description",
                "Crystal structure and values of " + provenance.materialId()
                        + " with the answers they were read from.");
        root.put("identifier", provenance.materialId());
        root.put("datePublished", structure.requestedAt().toString());
        root.put("license", structure.licence());
        root.put("citation", structure.citation());
        root.put("sha256", provenance.structureHash());
        ArrayNode same = root.putArray("sameAs");
        provenance.sameStructure().forEach(link -> same.add("urn:cupel:material:" + link.otherId()));
        ArrayNode parts = root.putArray("hasPart");
        origins.values().forEach(origin -> parts.addObject().put("@id", fileId(origin)));
        ArrayNode variables = root.putArray("variableMeasured");
        provenance.values().forEach(value -> variables.addObject().put("@id", valueId(value)));
    }

    private void value(ValueOrigin value) {
        ObjectNode node = entity(valueId(value), "PropertyValue");
        node.put("name", value.property());
        node.put("value", value.value());
        node.put("unitText", value.unit());
        node.put("measurementTechnique", technique(value));
        reference(node, "isBasedOn", fileId(value.origin()));
    }

    private static String technique(ValueOrigin value) {
        StringBuilder text = new StringBuilder(value.method());
        Optional.of(value.functional()).filter(name -> !name.isEmpty()).ifPresent(name -> text.append(", functional ")
                .append(name));
        Optional.of(value.corrections()).filter(name -> !name.isEmpty()).ifPresent(name -> text.append(", corrections ")
                .append(name));
        return text.toString();
    }

    private void file(Origin origin) {
        ObjectNode file = entity(fileId(origin), "File");
        file.put("name", origin.address());
        file.put("contentSize", origin.rawSizeBytes());
        file.put("sha256", origin.rawSha256());
        file.put("url", origin.address());
        file.put("dateCreated", origin.requestedAt().toString());
        file.put("license", origin.licence());
        file.put("citation", origin.citation());
    }

    private void reading(Provenance provenance, Origin origin) {
        ObjectNode action = entity("#reading-" + origin.fetchId(), "CreateAction");
        action.put(
                "name",
                "Row " + origin.row() + " read by " + origin.reader() + " version " + origin.readerVersion()
                        + " in run " + origin.runId() + " (" + origin.cause() + ")");
        action.put("startTime", origin.runStartedAt().toString());
        reference(action, "instrument", READER);
        reference(action, "object", fileId(origin));
        ArrayNode results = action.putArray("result");
        results.addObject().put("@id", "./");
        provenance.values().stream()
                .filter(value -> value.origin().fetchId() == origin.fetchId())
                .forEach(value -> results.addObject().put("@id", valueId(value)));
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode node, String field, String id) {
        node.putObject(field).put("@id", id);
    }

    private static String fileId(Origin origin) {
        return origin.rawKey();
    }

    private static String valueId(ValueOrigin value) {
        return "#" + value.property();
    }
}
