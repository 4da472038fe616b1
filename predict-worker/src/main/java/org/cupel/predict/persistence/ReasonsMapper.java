package org.cupel.predict.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.surrogate.decision.RuleOutcome;

/** Reasons as {@code [{"rule":…,"value":…,"threshold":…,"passed":…},…]}. */
@ApplicationScoped
class ReasonsMapper {

    private final ObjectMapper json;

    ReasonsMapper(ObjectMapper json) {
        this.json = json;
    }

    String toJson(List<RuleOutcome> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons " + reasons + " cannot be written as JSON", e);
        }
    }
}
