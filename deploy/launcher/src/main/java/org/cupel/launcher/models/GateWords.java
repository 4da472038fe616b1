package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.launcher.console.FieldTable;

/** What the gates said of a model, in a few words. */
final class GateWords {

    private GateWords() {}

    static String of(JsonNode model) {
        JsonNode passed = model.path("gatesPassed");
        return passed.isBoolean()
                ? (passed.asBoolean() ? "passed " : "stopped by ") + FieldTable.text(model, "governanceProfile")
                : "-";
    }
}
