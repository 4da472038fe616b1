package org.cupel.train.recipe;

import java.util.UUID;

/**
 * The weights that members started from.
 *
 * @param modelId whose they are
 */
public record StartRecipe(UUID modelId, String weightsKey, String weightsSha256) {}
