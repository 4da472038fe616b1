package org.cupel.predict.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * One structure to score at once.
 *
 * @param modelId a registered model; without it the champion of the property scores
 * @param property {@code eAboveHull} when absent
 * @param structure {@code {"lattice":…,"species":…,"frac":…}}, Å
 */
public record PredictionInput(
        UUID modelId, String property, @NotNull JsonNode structure) {}
