package org.cupel.surrogate.decision;

import java.util.List;

/**
 * Sets the thresholds of a {@link RiskControlledPolicy}: among those on a fixed grid of p_stable, the least strict one of
 * which rows with known truth show that at most a stated share of the decisions is wrong.
 *
 * <p>Learn then test: each threshold is a hypothesis "too many are wrong", tested with an exact binomial test; thresholds
 * are tested from the strictest on, in a few sequences that start where so many rows are selected that a pass is possible,
 * and a sequence ends with its first failure. So the chance that any accepted threshold is unsafe is at most
 * 1 − confidence, for each of the two decisions.
 *
 * <p>The guarantee is for materials drawn like the rows. Where rows were predicted in several regimes, each test must pass
 * in each of them. With {@code withoutAnyCluster} each test must also pass with
 * every cluster left out in turn, so that no single family carries it.
 *
 * @param stableBelow KEEP is right below it, KILL at it and above, in the property's unit
 * @param keep the limit on unstable materials among those kept
 * @param kill the limit on stable materials among those killed
 * @param killWish the share of them that is aimed at: taken where it can be shown, the limit where it cannot; the chance of
 *     an unsafe threshold is shared between the two
 * @param keepLine that the upper end of the interval must stay below for KEEP
 * @param killLine that its lower end must reach for KILL
 * @param withoutAnyCluster see above
 * @see <a href="https://arxiv.org/abs/2110.01052">Angelopoulos et al. 2021, learn then test</a>
 * @see <a href="https://arxiv.org/abs/2101.02703">Bates et al. 2021, risk-controlling prediction sets</a>
 */
public record RiskControl(
        double stableBelow,
        RiskLimit keep,
        RiskLimit kill,
        double killWish,
        IntervalLine keepLine,
        IntervalLine killLine,
        boolean withoutAnyCluster) {

    /** What is kept wrongly is found out by its test; what is killed wrongly is not looked at again. */
    private static final double KILL_WISH = 0.03;

    /** @throws IllegalArgumentException unless the wish is a share up to the limit */
    public RiskControl {
        if (!(killWish > 0 && killWish <= kill.share())) {
            throw new IllegalArgumentException("A wish of " + killWish + " for KILL under a limit of " + kill.share()
                    + ". Give a share up to the limit.");
        }
    }

    /** 5 % wrong of each, 3 % of those killed where it can be shown, at 95 % confidence, no family carrying it alone. */
    public static RiskControl defaults(double stableBelow) {
        return new RiskControl(
                stableBelow,
                RiskLimit.DEFAULT,
                RiskLimit.DEFAULT,
                KILL_WISH,
                IntervalLine.NONE,
                IntervalLine.NONE,
                true);
    }

    /**
     * @param rows of which neither the model nor the calibration has seen the truth
     * @throws IllegalArgumentException with the row's index when a truth is not finite or p_stable is no probability
     */
    public RiskControlledPolicy learn(List<DecisionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            requireSound(i, rows.get(i));
        }
        return new RiskControlledPolicy(stableBelow, keepRule(rows), killRule(rows));
    }

    private RiskRule keepRule(List<DecisionRow> rows) {
        List<RiskCase> cases = rows.stream()
                .filter(row ->
                        row.admitted() && (!keepLine.drawn() || row.interval().high() < keepLine.at()))
                .map(row -> new RiskCase(row.pStable(), row.truth() >= stableBelow, row.cluster(), row.regime()))
                .toList();
        return new FixedSequence("KEEP", cases, keep, withoutAnyCluster).rule(keepLine, rows.size());
    }

    private RiskRule killRule(List<DecisionRow> rows) {
        List<RiskCase> cases = rows.stream()
                .filter(row ->
                        row.admitted() && (!killLine.drawn() || row.interval().low() >= killLine.at()))
                .map(row -> new RiskCase(1 - row.pStable(), row.truth() < stableBelow, row.cluster(), row.regime()))
                .toList();
        if (killWish == kill.share()) {
            return killRule(cases, kill, rows.size());
        }
        double confidence = 1 - (1 - kill.confidence()) / 2;
        RiskRule wished = killRule(cases, new RiskLimit(killWish, confidence), rows.size());
        return wished.enabled() ? wished : killRule(cases, new RiskLimit(kill.share(), confidence), rows.size());
    }

    private RiskRule killRule(List<RiskCase> cases, RiskLimit limit, int rows) {
        return new FixedSequence("KILL", cases, limit, withoutAnyCluster).rule(killLine, rows);
    }

    private static void requireSound(int index, DecisionRow row) {
        if (!Double.isFinite(row.truth())) {
            throw new IllegalArgumentException(
                    "The truth of row " + index + " is " + row.truth() + ". Leave such rows out and count them.");
        }
        if (!(row.pStable() >= 0 && row.pStable() <= 1)) {
            throw new IllegalArgumentException(
                    "p_stable of row " + index + " is " + row.pStable() + ". Give a probability within 0 and 1.");
        }
    }
}
