package org.cupel.surrogate.task;

import java.util.Arrays;
import java.util.Locale;

/** How the states of a crystal's atoms become one. */
public enum Pooling {
    /** For what does not grow with the cell, such as an energy per atom. */
    MEAN,

    /** For what belongs to the cell as a whole, such as the energy of one adsorbate on a slab. */
    SUM;

    /** @param name in any case */
    public static Pooling named(String name) {
        return Arrays.stream(values())
                .filter(pooling -> pooling.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Pooling '" + name + "' is not known. Use one of "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }
}
