package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Supplier;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.demo.ProblemResponse;

/** Asks for a change of champion and says what came of it. */
final class TitleChange {
    private static final int CONFLICT = 409;
    private static final int REFUSED = 1;

    private TitleChange() {}

    /** @return the exit code; 1 when it was refused, and the champion stays */
    static int of(Workplace workplace, Supplier<JsonNode> request) throws IOException {
        try {
            JsonNode change = request.get();
            workplace.writeJson(change);
            String previous = FieldTable.text(change, "previousModelId");
            Terminal.line("Model %s is champion of '%s'%s."
                    .formatted(
                            FieldTable.text(change, "modelId"),
                            FieldTable.text(change, "property"),
                            previous.equals("-") ? "" : ", in place of " + previous));
            return 0;
        } catch (ProblemResponse refused) {
            if (refused.status() != CONFLICT) {
                throw refused;
            }
            workplace.writeJson(refused.problem());
            Terminal.error(refused.problem().path("detail").asText());
            for (JsonNode gate : refused.problem().path("gates")) {
                Terminal.error("%s is %s, the bound is %s: %s"
                        .formatted(
                                FieldTable.text(gate, "name"),
                                FieldTable.figure(gate, "value"),
                                FieldTable.figure(gate, "threshold"),
                                FieldTable.text(gate, "explanation")));
            }
            Terminal.error("The champion stays.");
            return REFUSED;
        }
    }
}
