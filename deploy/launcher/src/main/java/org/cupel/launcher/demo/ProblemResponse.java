package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The API refused a request and said why. */
public final class ProblemResponse extends DemoException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient JsonNode problem;

    ProblemResponse(String request, int status, JsonNode problem) {
        super("%s was refused with %d: %s"
                .formatted(request, status, problem.path("detail").asText(problem.toString())));
        this.status = status;
        this.problem = problem;
    }

    /** What the API said, as RFC 9457 has it. */
    public JsonNode problem() {
        return problem;
    }

    public int status() {
        return status;
    }
}
