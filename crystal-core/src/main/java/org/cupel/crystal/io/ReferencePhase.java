package org.cupel.crystal.io;

import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.InvalidCrystalException;

/**
 * A phase known by composition and labels alone, without a structure: a competitor for hulls, or a row of a finished
 * search.
 *
 * @param phaseId identity given by the source
 * @param properties finite values by name, in the units of {@link MaterialProperty}; at least one
 * @param origin as for materials
 */
public record ReferencePhase(
        String phaseId, Composition composition, Map<String, Double> properties, RowOrigin origin) {

    public ReferencePhase {
        properties = Map.copyOf(properties);
        if (properties.isEmpty()) {
            throw new InvalidCrystalException("Phase '" + phaseId
                    + "' has neither a structure nor a value. Give a structure, or a column such as"
                    + " formation_energy_per_atom.");
        }
    }
}
