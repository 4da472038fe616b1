package org.cupel.acquisition.rest;

/** Body of {@code POST /internal/candidates/{id}/results}. */
public record ResultRequest(
        String property,
        Double value,
        String unit,
        String kind,
        String method,
        Double uncertainty,
        String actor,
        String note) {}
