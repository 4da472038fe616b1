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

    public static Optional<Policy> named(String wireName) {
        return Arrays.stream(values())
                .filter(policy -> policy.wireName.equals(wireName))
                .findFirst();
    }
}
