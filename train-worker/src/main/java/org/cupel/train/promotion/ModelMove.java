package org.cupel.train.promotion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * One step in the life of a model, with who made it and why.
 *
 * @param other whose place a new champion takes, or who takes the place of a retired model; null when there is none
 * @param figures what the decision rested on
 * @param request of the person who asked, null when nobody did
 */
public record ModelMove(
        UUID modelId,
        String property,
        ModelAction action,
        ModelState from,
        ModelState to,
        String actor,
        String reason,
        UUID other,
        JsonNode figures,
        RequestKey request) {}
