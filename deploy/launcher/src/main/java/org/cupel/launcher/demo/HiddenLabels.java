package org.cupel.launcher.demo;

import java.util.Map;

/**
 * What only the lab knows: energy above hull of the pool, eV/atom.
 *
 * @param kind how the labels were made: {@code dft} or {@code surrogate}
 */
public record HiddenLabels(Map<String, Double> eAboveHullEvPerAtom, String kind) {

    static final String PROPERTY = "eAboveHull";

    /** What counts as a find; the campaign's threshold. */
    static final double STABLE_BELOW_EV_PER_ATOM = 0.05;

    public HiddenLabels {
        eAboveHullEvPerAtom = Map.copyOf(eAboveHullEvPerAtom);
    }

    double of(String materialId) {
        Double label = eAboveHullEvPerAtom.get(materialId);
        if (label == null) {
            throw new DemoException(
                    "Nobody hid a label for '" + materialId + "'. Maybe the folder holds another demo's materials;"
                            + " run ./cupel down and start with a fresh --state folder.");
        }
        return label;
    }

    int size() {
        return eAboveHullEvPerAtom.size();
    }

    int stable() {
        return (int) eAboveHullEvPerAtom.values().stream()
                .filter(e -> e < STABLE_BELOW_EV_PER_ATOM)
                .count();
    }
}
