package org.cupel.train.pretrain;

import java.util.OptionalInt;
import org.cupel.crystal.Composition;

/**
 * One crystal to learn from or to be tested on.
 *
 * @param composition reduced
 * @param yearOrZero first publication, 0 where the source does not say
 * @param targets in the order of {@link PretrainData#PROPERTIES}, NaN where the label is missing
 */
public record PretrainRow(
        String materialId,
        Composition composition,
        int atoms,
        double volumePerAtomAngstrom3,
        int yearOrZero,
        double[] targets) {

    public OptionalInt year() {
        return yearOrZero == 0 ? OptionalInt.empty() : OptionalInt.of(yearOrZero);
    }

    /** Reduced. */
    public String formula() {
        return composition.reducedFormula();
    }

    /** Elements by symbol, such as {@code Fe-Li-O}. */
    public String chemicalSystem() {
        return composition.chemicalSystem();
    }
}
