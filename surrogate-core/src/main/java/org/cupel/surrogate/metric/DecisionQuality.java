package org.cupel.surrogate.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.surrogate.decision.Decision;

/**
 * How good KEEP, MAYBE and KILL were, once the truth is known. Stable means truth strictly below a line: a KEEP is right
 * when the case is stable, a KILL is right when it is not, a MAYBE is neither right nor wrong.
 *
 * @param baseRate share that is stable
 * @param keepPrecision of those kept, the share that is stable
 * @param keepRecall of the stable, the share kept
 * @param killPrecision of those killed, the share that is not stable
 * @param killRecall of the unstable, the share killed
 * @param falseKill of the stable, the share killed
 * @param falseKeep of the unstable, the share kept
 * @param maybeFraction of all, the share left open
 */
public record DecisionQuality(
        Rate baseRate,
        Rate keepPrecision,
        Rate keepRecall,
        Rate killPrecision,
        Rate killRecall,
        Rate falseKill,
        Rate falseKeep,
        Rate maybeFraction) {

    private static final int KEEP = Decision.KEEP.ordinal();
    private static final int KILL = Decision.KILL.ordinal();

    /**
     * @param decisions [n]
     * @param truth [n], finite
     * @param stableBelow the line, in the property's unit
     */
    public static DecisionQuality of(Decision[] decisions, double[] truth, double stableBelow) {
        Columns.requireSameLength("decisions", decisions.length, "truths", truth.length);
        Columns.requireFinite("truth", truth);
        int[][] count = count(decisions, Columns.below(truth, stableBelow));
        int[] stable = count[0];
        int[] unstable = count[1];
        int kept = stable[KEEP] + unstable[KEEP];
        int killed = stable[KILL] + unstable[KILL];
        int stables = Arrays.stream(stable).sum();
        int unstables = Arrays.stream(unstable).sum();
        return new DecisionQuality(
                Rate.of(stables, truth.length),
                Rate.of(stable[KEEP], kept),
                Rate.of(stable[KEEP], stables),
                Rate.of(unstable[KILL], killed),
                Rate.of(unstable[KILL], unstables),
                Rate.of(stable[KILL], stables),
                Rate.of(unstable[KEEP], unstables),
                Rate.of(truth.length - kept - killed, truth.length));
    }

    public int n() {
        return baseRate.n();
    }

    public int kept() {
        return keepPrecision.n();
    }

    public int killed() {
        return killPrecision.n();
    }

    /** What was decided, as a report or a card lists it. */
    public Map<String, Estimate> measurements() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("decision_base_rate", Estimate.of(baseRate));
        all.put("keep_precision", Estimate.of(keepPrecision));
        all.put("keep_recall", Estimate.of(keepRecall));
        all.put("kill_precision", Estimate.of(killPrecision));
        all.put("kill_recall", Estimate.of(killRecall));
        all.put("false_kill", Estimate.of(falseKill));
        all.put("false_keep", Estimate.of(falseKeep));
        all.put("maybe_fraction", Estimate.of(maybeFraction));
        return all;
    }

    /** Decisions of the stable cases, then of the others. */
    private static int[][] count(Decision[] decisions, boolean[] stable) {
        var count = new int[2][Decision.values().length];
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] == null) {
                throw new IllegalArgumentException(
                        "The decision of case " + i + " is null. Leave out what was not decided and count it.");
            }
            count[stable[i] ? 0 : 1][decisions[i].ordinal()]++;
        }
        return count;
    }
}
