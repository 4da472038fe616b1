package org.cupel.crystal.hull;

import java.util.List;
import java.util.function.Predicate;

/**
 * The mixture of competing phases with the lowest energy at one composition.
 *
 * @param energyPerAtomEv its energy in eV/atom: the hull at this composition
 * @param products phases with a share above 1e-8, largest first; shares sum to 1
 */
public record Decomposition(double energyPerAtomEv, List<Product> products) {

    static final double SMALLEST_SHARE = 1e-8;

    public Decomposition {
        products = List.copyOf(products);
    }

    /**
     * @param entry the lowest entry of its composition
     * @param atomFraction part of all atoms that are in this phase
     */
    public record Product(HullEntry entry, double atomFraction) {}

    boolean uses(Predicate<HullEntry> entries) {
        return products.stream().map(Product::entry).anyMatch(entries);
    }
}
