package org.cupel.acquisition.campaign;

import java.util.Arrays;
import java.util.Optional;

/** How candidates are scored. */
public enum Policy {
    LOG_EI("log-ei"),
    UCB("ucb"),
    PI("pi"),
    GREEDY("greedy"),
    RANDOM("random");

    private final String wireName;

    Policy(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether its scores say what a candidate promises. */
    public boolean tellsWorth() {
        return this != RANDOM;
    }

    /**
     * What a score promises, larger is better: of log-ei the expected improvement in the property's unit, of pi the
     * probability of improving; of the others the score itself, the bound or the median with its sign turned.
     */
    public double worth(double score) {
        return this == LOG_EI || this == PI ? Math.exp(score) : score;
    }

    public static Optional<Policy> named(String wireName) {
        return Arrays.stream(values())
                .filter(policy -> policy.wireName.equals(wireName))
                .findFirst();
    }
}
