package org.cupel.predict.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reasons as {@code [{"rule":…,"value":…,"threshold":…,"passed":…},…]}; what a hull says has more members. */
@ApplicationScoped
class ReasonsMapper {

    private final ObjectMapper json;

    ReasonsMapper(ObjectMapper json) {
        this.json = json;
    }

    String toJson(List<Object> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons " + reasons + " cannot be written as JSON", e);
        }
    }
}
