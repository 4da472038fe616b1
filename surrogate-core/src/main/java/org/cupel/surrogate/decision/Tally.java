package org.cupel.surrogate.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one threshold selects, regime by regime: a material may be in several, so they are never added up. */
record Tally(List<RegimeTally> regimes) {

    /** @param regimes that there are at all: of some a threshold may select nothing */
    static Tally of(List<RiskCase> cases, double threshold, Set<String> regimes) {
        return new Tally(regimes.stream()
                .map(regime -> RegimeTally.of(
                        regime,
                        cases.stream()
                                .filter(one -> one.regime().equals(regime) && one.certainty() >= threshold)
                                .toList()))
                .toList());
    }

    /** Whether it is shown in every regime that at most the limit's share is wrong. */
    boolean safe(double share, double confidence, boolean withoutAnyCluster) {
        return !regimes.isEmpty()
                && regimes.stream().allMatch(regime -> regime.safe(share, confidence, withoutAnyCluster));
    }

    /** Cases of all regimes. */
    int selected() {
        return regimes.stream().mapToInt(regime -> regime.all().selected()).sum();
    }

    /** Cases of the part that has the fewest. */
    int fewest(boolean withoutAnyCluster) {
        return regimes.stream()
                .mapToInt(regime -> regime.fewest(withoutAnyCluster))
                .min()
                .orElse(0);
    }

    /** The regime about which least is known for sure. */
    RegimeTally worst(double confidence, boolean withoutAnyCluster) {
        return regimes.stream()
                .max(Comparator.comparingDouble(regime -> regime.bound(confidence, withoutAnyCluster)))
                .orElseThrow();
    }
}
