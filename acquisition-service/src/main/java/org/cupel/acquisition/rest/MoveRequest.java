package org.cupel.acquisition.rest;

/**
 * Body of {@code POST /internal/candidates/{id}/moves}; {@code reason} may be absent.
 *
 * @param claim whether the actor works on it from now on, where it goes into validation
 */
public record MoveRequest(String action, Long version, String actor, String reason, Boolean claim) {}
