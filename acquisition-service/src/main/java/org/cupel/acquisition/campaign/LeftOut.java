package org.cupel.acquisition.campaign;

/**
 * Materials that a goal keeps out of the pool.
 *
 * @param condition of the goal, the first that does not hold
 */
public record LeftOut(String condition, int materials) {}
