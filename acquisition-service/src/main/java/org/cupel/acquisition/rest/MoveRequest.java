package org.cupel.acquisition.rest;

/** Body of {@code POST /internal/candidates/{id}/moves}; {@code reason} may be absent. */
public record MoveRequest(String action, Long version, String actor, String reason) {}
