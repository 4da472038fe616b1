package org.cupel.workbench.verify;

import java.util.Optional;

/**
 * How far a structure is off, or why it could not be computed. Differences are the largest of their kind.
 *
 * @param energyPerAtomEv of the property itself for a property network
 * @param stressLimitGpa the tolerance for this structure
 * @param error set when nothing else is
 */
public record Difference(
        String name,
        int atoms,
        Optional<Double> energyPerAtomEv,
        Optional<Double> forceEvPerAngstrom,
        Optional<Double> stressGpa,
        Optional<Double> stressLimitGpa,
        Optional<Double> magneticMoment,
        boolean orderDependent,
        boolean withinTolerance,
        Optional<String> error) {

    static Difference failed(String name, int atoms, String reason) {
        Optional<Double> none = Optional.empty();
        return new Difference(name, atoms, none, none, none, none, none, false, false, Optional.of(reason));
    }
}
