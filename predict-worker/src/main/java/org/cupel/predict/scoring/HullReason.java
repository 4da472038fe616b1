package org.cupel.predict.scoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cupel.surrogate.stability.CompetingPhase;
import org.cupel.surrogate.stability.StabilityEstimate;

/**
 * What a material was measured from, stored among the reasons of its decision. Energies in eV/atom.
 *
 * @param policy {@code hull}
 * @param rule {@code hull:below-known-phases}
 * @param value predicted distance to the hull of known phases, before any correction; negative below it
 * @param threshold 0
 * @param passed whether it lies below
 * @param explanation for people
 * @param formationEnergyPerAtom as predicted
 * @param hullEnergyPerAtom of the competing phases at its composition
 * @param competitors compounds known within its elements; 0: it was measured from the elements alone
 * @param decaysTo the phases that make up the hull there, largest share of the atoms first
 */
public record HullReason(
        String policy,
        String rule,
        double value,
        double threshold,
        boolean passed,
        String explanation,
        double formationEnergyPerAtom,
        double hullEnergyPerAtom,
        int competitors,
        List<Product> decaysTo) {

    private static final String RULE = "hull:below-known-phases";

    /** @param id of the known phase, or {@code element-Fe} for an element that counts as 0 */
    public record Product(String id, String formula, double atomFraction, double formationEnergyPerAtom) {

        private static Product of(CompetingPhase phase) {
            return new Product(phase.id(), phase.formula(), phase.atomFraction(), phase.formationEnergyPerAtomEv());
        }
    }

    /** Null for null. */
    static HullReason of(StabilityEstimate estimate) {
        if (estimate == null) {
            return null;
        }
        double distance = estimate.relativeToHullEv();
        return new HullReason(
                "hull",
                RULE,
                distance,
                0,
                distance < 0,
                explain(estimate, distance),
                estimate.formationEnergyEv(),
                estimate.hullEnergyEv(),
                estimate.competingCompounds(),
                estimate.decay().stream().map(Product::of).toList());
    }

    private static String explain(StabilityEstimate estimate, double distance) {
        String products = estimate.decay().stream().map(CompetingPhase::formula).collect(Collectors.joining(" + "));
        return distance < 0
                ? String.format(
                        Locale.ROOT,
                        "predicted %.3f eV/atom below the known phases %s, before any correction",
                        -distance,
                        products)
                : String.format(
                        Locale.ROOT,
                        "decomposes into %s, predicted %.3f eV/atom above them, before any correction",
                        products,
                        distance);
    }
}
