package org.cupel.surrogate.composition;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * How many electrons a formula unit has outside closed shells, and how far that is from numbers at which compounds are
 * closed-shell: an even one, without which no band is full in a calculation without spins, and a multiple of eight, as many as
 * fill the s and p shells of its anions.
 *
 * @see <a href="https://doi.org/10.1021/ja02261a002">Lewis 1916</a>
 */
public final class ElectronCount {

    private static final int OCTET = 8;
    private static final int PAIR = 2;

    private ElectronCount() {}

    /** Names of the numbers, in their order. */
    public static List<String> names() {
        return List.of("electrons.outer", "electrons.unpaired", "electrons.beyond-octets");
    }

    /**
     * Electrons per formula unit as written: outside full shells; to the nearest even number, 0 to 1; more than the nearest
     * multiple of eight, -4 to 4.
     */
    public static double[] of(Composition composition) {
        double outer = 0;
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            outer += amount.getValue() * ValenceElectrons.of(amount.getKey()).beyondFullShells();
        }
        return new double[] {
            outer, Math.abs(outer - PAIR * Math.rint(outer / PAIR)), outer - OCTET * Math.rint(outer / OCTET)
        };
    }
}
