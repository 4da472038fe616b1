package org.cupel.surrogate.acquisition;

/** What an acquisition function takes beside means and sigmas. */
public enum Need {
    REFERENCE,
    EXPLORATION_WEIGHT,
    SEED,
    /** At least one of {@link Settings#bounds()}. */
    BOUNDS,
    /** A front of two or three objectives, and as many properties in the pool. */
    FRONT,
    COSTS
}
