package org.cupel.ingest.quality;

import java.util.Optional;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.MaterialRow;

/** The formula that the source writes beside the structure, where it writes one, must be that of the structure. */
final class StatedComposition implements MaterialRule {

    /** Name of the fact in {@link org.cupel.crystal.io.RowOrigin}. */
    private static final String FORMULA = "formula";

    @Override
    public Optional<String> problem(MaterialRow row) {
        String stated = row.origin().facts().get(FORMULA);
        if (stated == null) {
            return Optional.empty();
        }
        Composition actual = row.crystal().composition();
        return differs(stated, actual)
                ? Optional.of("The source says " + stated + ", but the structure is " + actual.prettyFormula()
                        + ". Check for missing atoms, or whether the structure belongs to another entry.")
                : Optional.empty();
    }

    private static boolean differs(String stated, Composition actual) {
        try {
            return !Composition.parse(stated).reduced().equals(actual.reduced());
        } catch (CrystalException notAFormula) {
            // A name such as "quartz" contradicts nothing.
            return false;
        }
    }
}
