package org.cupel.acquisition.rest;

/** Body of {@code POST /internal/campaigns/{id}/notes}; both are required. */
public record NoteRequest(String actor, String text) {}
