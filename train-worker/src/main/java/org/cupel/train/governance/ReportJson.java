package org.cupel.train.governance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cupel.surrogate.governance.GateOutcome;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.trust.Reliability;

/** A governance report as it is stored and shown; what is not a number is null. */
public final class ReportJson {

    private ReportJson() {}

    /** @param reliability what people see beside the gates */
    public static ObjectNode of(GovernanceReport report, Reliability reliability) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("profile", report.policy());
        json.put("passed", report.passed());
        var gates = json.putArray("gates");
        for (GateOutcome outcome : report.outcomes()) {
            ObjectNode gate = gates.addObject();
            gate.put("name", outcome.name());
            gate.put("required", report.required().contains(outcome.name()));
            gate.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
            number(gate, "value", outcome.value());
            number(gate, "low95", outcome.low95());
            number(gate, "high95", outcome.high95());
            gate.put("n", outcome.n());
            number(gate, "threshold", outcome.threshold());
            gate.put("explanation", outcome.explanation());
        }
        json.set("reliability", reliability.json());
        return json;
    }

    /** Why a model is refused, in a sentence. */
    public static String refusal(GovernanceReport report) {
        return "Refused by the gates of profile '" + report.policy() + "': "
                + report.refusals().stream()
                        .map(outcome -> outcome.name() + " (" + outcome.explanation() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static void number(ObjectNode gate, String name, double value) {
        if (Double.isFinite(value)) {
            gate.put(name, value);
        } else {
            gate.putNull(name);
        }
    }
}
