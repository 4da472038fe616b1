package org.cupel.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What other programs may ask to be told. */
public enum EventType {
    CANDIDATE_FLAGGED("candidate.flagged", "candidate.moved", "flag"),
    CANDIDATE_SENT_TO_VALIDATION("candidate.sent_to_validation", "candidate.moved", "send_to_validation"),
    CANDIDATE_VALIDATED("candidate.validated", "candidate.moved", "validate"),
    CANDIDATE_REJECTED("candidate.rejected", "candidate.moved", "reject"),
    CANDIDATE_WITHDRAWN("candidate.withdrawn", "candidate.moved", "withdraw"),
    CANDIDATES_RANKED("candidates.ranked", "candidates.ranked", ""),
    RESULT_RECORDED("result.recorded", "validation.recorded", ""),
    MODEL_PROMOTED("model.promoted", "model.promoted", "");

    /** Sent when somebody asks for it, whatever was subscribed. */
    static final String TEST = "webhook.test";

    private final String text;
    private final String topic;
    private final String action;

    /** @param action that a move must be, empty for any event of the topic */
    EventType(String text, String topic, String action) {
        this.text = text;
        this.topic = topic;
        this.action = action;
    }

    public String text() {
        return text;
    }

    /** Empty for what nobody can ask for. */
    public static Optional<EventType> of(String topic, JsonNode data) {
        return Arrays.stream(values())
                .filter(type -> type.topic.equals(topic)
                        && type.action.equals(
                                type.action.isEmpty() ? "" : data.path("action").asText()))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(EventType::text).toList();
    }
}
