package org.cupel.gateway.owner;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A move as acquisition-service reads it; null where the caller left something out.
 *
 * @param claim whether the actor works on it from now on; left out unless it is so
 */
public record OwnerMove(
        String action,
        Long version,
        String actor,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean claim) {

    public OwnerMove(String action, Long version, String actor, String reason) {
        this(action, version, actor, reason, null);
    }
}
