package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The API refused a request and said why. */
public final class ProblemResponse extends DemoException {

    private static final long serialVersionUID = 1L;
    private final int status;

    ProblemResponse(String request, int status, JsonNode problem) {
        super("%s was refused with %d: %s"
                .formatted(request, status, problem.path("detail").asText(problem.toString())));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
