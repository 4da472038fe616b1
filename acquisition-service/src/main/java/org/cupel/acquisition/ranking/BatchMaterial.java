package org.cupel.acquisition.ranking;

import java.util.List;

/**
 * What batches need to know of a material.
 *
 * @param formula as its source wrote it
 * @param elements symbols
 * @param atoms in its cell
 */
public record BatchMaterial(String materialId, String formula, List<String> elements, int atoms) {}
