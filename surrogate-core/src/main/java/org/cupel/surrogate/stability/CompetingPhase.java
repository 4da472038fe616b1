package org.cupel.surrogate.stability;

/**
 * Part of what a candidate would decay to.
 *
 * @param id of the material, or of the anchor that tells the hull there
 * @param formula reduced
 * @param atomFraction part of all atoms that are in it
 * @param formationEnergyPerAtomEv as it counted
 * @param predicted whether that energy is predicted
 */
public record CompetingPhase(
        String id, String formula, double atomFraction, double formationEnergyPerAtomEv, boolean predicted) {}
