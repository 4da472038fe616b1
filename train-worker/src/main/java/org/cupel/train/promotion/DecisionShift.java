package org.cupel.train.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Rate;

/**
 * How decisions change from champion to challenger on the same materials.
 *
 * @param counts [champion][challenger], both in the order KEEP, MAYBE, KILL
 * @param changed share of materials that are decided otherwise
 * @param reversed share that moves from KEEP to KILL or from KILL to KEEP
 */
public record DecisionShift(
        int[][] counts,
        @JsonIgnoreProperties("defined") Rate changed,
        @JsonIgnoreProperties("defined") Rate reversed) {

    /** Both lists are about the same materials in the same order. */
    public static DecisionShift of(List<Decision> champion, List<Decision> challenger) {
        int kinds = Decision.values().length;
        int[][] counts = new int[kinds][kinds];
        for (int i = 0; i < champion.size(); i++) {
            counts[champion.get(i).ordinal()][challenger.get(i).ordinal()]++;
        }
        int same = 0;
        for (int kind = 0; kind < kinds; kind++) {
            same += counts[kind][kind];
        }
        int reversed = counts[Decision.KEEP.ordinal()][Decision.KILL.ordinal()]
                + counts[Decision.KILL.ordinal()][Decision.KEEP.ordinal()];
        int n = champion.size();
        return new DecisionShift(counts, Rate.of(n - same, n), Rate.of(reversed, n));
    }
}
