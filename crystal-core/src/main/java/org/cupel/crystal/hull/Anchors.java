package org.cupel.crystal.hull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Anchors, one per composition: the lowest, which asks for the least.
 *
 * @param list by chemical system, so that a hull is set up once for all its anchors
 * @param contradicting compositions at which several differ by more than the tolerance
 */
record Anchors(List<HullAnchor> list, int contradicting) {

    private record Keyed(String system, String formula, HullAnchor anchor) {

        static final Comparator<Keyed> ORDER = Comparator.comparing(Keyed::system)
                .thenComparing(Keyed::formula)
                .thenComparingDouble(keyed -> keyed.anchor.hullEnergyPerAtomEv())
                .thenComparing(keyed -> keyed.anchor.id());

        static Keyed of(HullAnchor anchor) {
            return new Keyed(
                    anchor.composition().chemicalSystem(), anchor.composition().reducedFormula(), anchor);
        }
    }

    static Anchors of(Collection<HullAnchor> all, double toleranceEv) {
        Map<Proportions, Keyed> lowest = new HashMap<>();
        Map<Proportions, Double> highestEv = new HashMap<>();
        for (HullAnchor anchor : all) {
            Proportions key = Proportions.of(anchor.composition());
            lowest.merge(key, Keyed.of(anchor), (a, b) -> lower(a, b));
            highestEv.merge(key, anchor.hullEnergyPerAtomEv(), Math::max);
        }
        int contradicting = (int) lowest.entrySet().stream()
                .filter(one ->
                        highestEv.get(one.getKey()) - one.getValue().anchor.hullEnergyPerAtomEv() > toleranceEv)
                .count();
        return new Anchors(
                lowest.values().stream().sorted(Keyed.ORDER).map(Keyed::anchor).toList(), contradicting);
    }

    private static Keyed lower(Keyed a, Keyed b) {
        double difference = a.anchor.hullEnergyPerAtomEv() - b.anchor.hullEnergyPerAtomEv();
        if (difference != 0) {
            return difference < 0 ? a : b;
        }
        return a.anchor.id().compareTo(b.anchor.id()) <= 0 ? a : b;
    }
}
