package org.cupel.gateway.failure;

import java.util.UUID;
import org.cupel.platform.problem.ProblemException;

/** What an id in a path may name, and where a caller finds such ids. */
public enum Kind {
    BACK_TEST("back-test", "List them with GET /api/v1/back-tests."),
    CAMPAIGN("campaign", "List them with GET /api/v1/campaigns."),
    CANDIDATE("candidate", "List them with GET /api/v1/campaigns/{id}/candidates."),
    INGESTION("ingestion", "List them with GET /api/v1/ingestions."),
    INQUIRY("inquiry", "List them with GET /api/v1/inquiries."),
    MODEL("model", "List them with GET /api/v1/models."),
    RANKING("ranking", "List them with GET /api/v1/campaigns/{id}/rankings."),
    RESULT("result", "List them with GET /api/v1/candidates/{id}/results."),
    RUN("run", "List them with GET /api/v1/runs."),
    WEBHOOK("webhook", "List them with GET /api/v1/webhooks.");

    private final String noun;
    private final String advice;

    Kind(String noun, String advice) {
        this.noun = noun;
        this.advice = advice;
    }

    /** @throws ProblemException 404 when the text is no id, because nothing can have it */
    public UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    public ProblemException unknown(Object id) {
        return new ProblemException(404, "unknown-" + noun, "No " + noun + " has the id '" + id + "'. " + advice);
    }
}
