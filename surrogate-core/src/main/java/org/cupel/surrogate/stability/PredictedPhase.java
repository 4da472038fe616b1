package org.cupel.surrogate.stability;

import org.cupel.crystal.Composition;

/**
 * A material whose formation energy is predicted.
 *
 * @param id unique among the predicted ones
 * @param composition any multiple of the formula
 * @param formationEnergy per atom
 */
public record PredictedPhase(String id, Composition composition, EnergyDistribution formationEnergy) {}
