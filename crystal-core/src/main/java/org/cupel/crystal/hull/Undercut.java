package org.cupel.crystal.hull;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far the best mixture lies below an anchor.
 *
 * @param byEv in eV/atom; negative if it lies above
 * @param softShares atomic fractions of the soft entries in the mixture by their ids
 */
record Undercut(double byEv, Map<String, Double> softShares) {

    static Undercut at(HullAnchor anchor, Competitors competitors, Predicate<String> soft) {
        Decomposition mixture = competitors.all(anchor.composition()).decomposition(anchor.composition());
        Map<String, Double> shares = new TreeMap<>();
        for (Decomposition.Product product : mixture.products()) {
            if (soft.test(product.entry().id())) {
                shares.put(product.entry().id(), product.atomFraction());
            }
        }
        return new Undercut(anchor.hullEnergyPerAtomEv() - mixture.energyPerAtomEv(), shares);
    }

    boolean isRepairable() {
        return !softShares.isEmpty();
    }

    /**
     * In eV/atom for each soft entry, so that the mixture reaches the anchor: in proportion to the shares, which is the
     * least sum of squares.
     */
    Map<String, Double> raises() {
        double squares =
                softShares.values().stream().mapToDouble(share -> share * share).sum();
        Map<String, Double> raises = new TreeMap<>();
        softShares.forEach((id, share) -> raises.put(id, byEv * share / squares));
        return raises;
    }
}
