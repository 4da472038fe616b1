package org.cupel.acquisition.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cupel.acquisition.intake.BatchRow;
import org.cupel.acquisition.intake.RowSubject;

/** Reads a batch of results from JSON. */
@ApplicationScoped
class ResultJson {

    private static final RowSubject NOBODY = new RowSubject(null, null, null, null);

    private final ObjectMapper json;

    ResultJson(ObjectMapper json) {
        this.json = json;
    }

    List<BatchRow> rows(ResultBatchRequest request, String actor) {
        List<JsonNode> sent = request == null || request.results() == null ? List.of() : request.results();
        BatchRows.requireRoom(sent.size());
        List<BatchRow> rows = new ArrayList<>();
        for (JsonNode node : sent) {
            rows.add(row(rows.size() + 1, node, actor));
        }
        return BatchRows.required(rows);
    }

    private BatchRow row(int number, JsonNode node, String actor) {
        if (node == null || !node.isObject()) {
            return BatchRows.unreadable(number, NOBODY, "Row " + number + " is no JSON object. Send one per result.");
        }
        RowSubject subject = NOBODY;
        try {
            subject = json.treeToValue(node, SubjectRequest.class).toSubject();
            return BatchRows.of(number, subject, json.treeToValue(node, ResultRequest.class), actor);
        } catch (JsonProcessingException e) {
            return BatchRows.unreadable(
                    number,
                    subject,
                    "Row " + number + " cannot be read: " + e.getOriginalMessage()
                            + ". Compare it with the schema NewResult in /q/openapi.");
        }
    }
}
