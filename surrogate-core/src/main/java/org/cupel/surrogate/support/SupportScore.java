package org.cupel.surrogate.support;

/**
 * How far a material is from what the model was tried on.
 *
 * @param score 0 (as familiar as can be) to 1: the share of probes that were closer, all parts together; 1 with an
 *     element that no training row has
 * @param novelty the same without an upper end, ≥ 0, for groups of novelty: larger is farther
 * @param inside whether it counts as inside support
 * @param largestInside the largest score that does
 * @param unknownElements of the material that no training row has
 * @param composition earth mover's distance to the nearest training composition, in columns of the periodic table
 * @param features distance to the nearest training rows in standardised feature space
 * @param disagreement between the ensemble's members, in the property's unit
 */
public record SupportScore(
        double score,
        double novelty,
        boolean inside,
        double largestInside,
        int unknownElements,
        SupportPart composition,
        SupportPart features,
        SupportPart disagreement) {}
