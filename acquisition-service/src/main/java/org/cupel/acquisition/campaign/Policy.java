package org.cupel.acquisition.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How candidates are scored: the functions of surrogate-core's {@code acquisition} for the property that is ranked by. */
public enum Policy {
    LOG_EI("log-ei"),
    EI("ei"),
    PI("pi"),
    UCB("ucb"),
    FEASIBILITY("feasibility"),
    THOMPSON("thompson"),
    STRADDLE("straddle"),
    UNCERTAINTY("uncertainty"),
    GREEDY("greedy"),
    LOG_EI_PER_COST("log-ei-per-cost"),
    FEASIBILITY_PER_COST("feasibility-per-cost"),
    RANDOM("random");

    private static final Set<Policy> PROMISING =
            EnumSet.of(LOG_EI, EI, PI, UCB, FEASIBILITY, GREEDY, LOG_EI_PER_COST, FEASIBILITY_PER_COST);
    private static final Set<Policy> LOGARITHMIC =
            EnumSet.of(LOG_EI, PI, FEASIBILITY, LOG_EI_PER_COST, FEASIBILITY_PER_COST);

    private final String wireName;

    Policy(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether its scores say what a candidate promises; draws and uncertainties do not. */
    public boolean tellsWorth() {
        return PROMISING.contains(this);
    }

    /** Whether a candidate's number of atoms counts as its cost. */
    public boolean perCost() {
        return this == LOG_EI_PER_COST || this == FEASIBILITY_PER_COST;
    }

    /** Whether the exploration weight decides anything. */
    public boolean explores() {
        return this == UCB || this == STRADDLE;
    }

    /** Whether scores are logarithms of something positive. */
    public boolean logarithmic() {
        return LOGARITHMIC.contains(this);
    }

    /**
     * What a score promises, larger is better: of log-ei and ei the expected improvement in the property's unit, of pi and
     * feasibility a probability, each per atom where costs count; of the others the score itself, the bound or the median
     * with its sign turned.
     */
    public double worth(double score) {
        return logarithmic() ? Math.exp(score) : score;
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Policy::wireName).toList();
    }

    public static Optional<Policy> named(String wireName) {
        return Arrays.stream(values())
                .filter(policy -> policy.wireName.equals(wireName))
                .findFirst();
    }
}
