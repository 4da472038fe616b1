package org.cupel.train.figure;

import java.util.EnumMap;
import java.util.Map;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Rate;

/**
 * What was decided of rows of one true class.
 *
 * @param of who decided and of which class, such as "Cupel, stable"
 */
public record DecisionShares(String of, Map<Decision, Integer> counts) {

    public DecisionShares {
        counts = Map.copyOf(counts);
    }

    /**
     * @param decisions [n]
     * @param stable [n] true class
     * @param which the class to count
     */
    public static DecisionShares of(String of, Decision[] decisions, boolean[] stable, boolean which) {
        Columns.requireSameLength("decision", decisions.length, "stable", stable.length);
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        for (int i = 0; i < decisions.length; i++) {
            if (stable[i] == which) {
                counts.merge(decisions[i], 1, Integer::sum);
            }
        }
        return new DecisionShares(of, counts);
    }

    int n() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Rate rate(Decision decision) {
        return Rate.of(counts.getOrDefault(decision, 0), n());
    }
}
