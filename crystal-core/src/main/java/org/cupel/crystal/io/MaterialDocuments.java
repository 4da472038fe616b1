package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/**
 * Documents of pymatgen, the Materials Project and OPTIMADE: a structure or a document with one, labels by the names of
 * {@link MaterialProperty}, and what else the source tells. A document that its source deprecates withdraws the material.
 */
public final class MaterialDocuments implements JsonDocuments.Kind {

    private final CrystalChecks checks;

    public MaterialDocuments(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id(JsonNode document) {
        return MaterialNodes.id(document);
    }

    @Override
    public ReadOutcome outcome(int number, String id, JsonNode document) {
        if (OptimadeNodes.isOtherEntry(document)) {
            return null;
        }
        if (document.path("deprecated").asBoolean(false) && !id(document).isEmpty()) {
            return new ReadOutcome.Withdrawn(number, id, "deprecated" + reasons(document.path("deprecation_reasons")));
        }
        requireStructure(document);
        return new ReadOutcome.Accepted(number, MaterialNodes.row(id, document, checks));
    }

    /** As the other, the structure being known already; null where this is not simply a material. */
    ReadOutcome outcome(int number, StreamedRow row) {
        JsonNode rest = row.rest();
        String id = id(rest);
        boolean special = id.isEmpty()
                || OptimadeNodes.isOtherEntry(rest)
                || rest.path("deprecated").asBoolean(false);
        return special ? null : new ReadOutcome.Accepted(number, MaterialNodes.row(id, rest, row.crystal(), checks));
    }

    private static String reasons(JsonNode reasons) {
        return reasons.isArray() && !reasons.isEmpty() ? ": " + JsonNumbers.shown(reasons) : "";
    }

    private static void requireStructure(JsonNode document) {
        JsonNode structure = document.path("structure");
        if (structure.isNull() || structure.isArray() && structure.isEmpty()) {
            throw new CrystalException("\"structure\" is " + structure
                    + ". Ask the server for that field as well, e.g. with _fields=structure.");
        }
    }
}
