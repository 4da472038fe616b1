package org.cupel.acquisition.rest;

import org.cupel.platform.problem.ProblemException;

/** Body of {@code POST /internal/candidates/{id}/claim} and {@code /release}; with {@code anybodys} others' claims end too. */
public record ClaimRequest(String actor, Boolean anybodys) {

    static ClaimRequest checked(ClaimRequest request) {
        if (request == null || request.actor == null || request.actor.isBlank() || request.actor.indexOf('\0') >= 0) {
            throw new ProblemException(422, "invalid-claim", "actor is missing. Send who works on the candidate.");
        }
        return request;
    }

    boolean ofAnybody() {
        return Boolean.TRUE.equals(anybodys);
    }
}
