package org.cupel.surrogate.acquisition;

import java.util.List;

/** What a pool refuses, with the id of the first bad row. */
final class PoolChecks {

    private PoolChecks() {}

    static void properties(List<String> ids, List<PropertyColumn> properties) {
        for (PropertyColumn property : properties) {
            if (ids.size() != property.size()) {
                throw new IllegalArgumentException("Columns differ in length: " + ids.size() + " ids, "
                        + property.size() + " means. Give one of each per candidate.");
            }
            property(ids, property.mean(), property.sigma());
        }
    }

    private static void property(List<String> ids, double[] mean, double[] sigma) {
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isFinite(mean[i])) {
                throw new IllegalArgumentException(
                        "The mean of " + ids.get(i) + " is " + mean[i] + ". Reject the candidate before ranking.");
            }
            if (!Double.isFinite(sigma[i]) || sigma[i] < 0) {
                throw new IllegalArgumentException("The sigma of " + ids.get(i) + " is " + sigma[i]
                        + ". Give a finite standard deviation, at least 0.");
            }
        }
    }

    static void draws(List<String> ids, double[][] draws) {
        for (int member = 0; member < draws.length; member++) {
            requireLength("draws of member " + member, draws[member].length, ids.size());
            for (int i = 0; i < draws[member].length; i++) {
                if (!Double.isFinite(draws[member][i])) {
                    throw new IllegalArgumentException("Draw " + member + " of " + ids.get(i) + " is "
                            + draws[member][i] + ". Reject the candidate before ranking.");
                }
            }
        }
    }

    static void costs(List<String> ids, double[] costs) {
        if (costs.length == 0) {
            return;
        }
        requireLength("costs", costs.length, ids.size());
        for (int i = 0; i < costs.length; i++) {
            if (!Double.isFinite(costs[i]) || costs[i] <= 0) {
                throw new IllegalArgumentException("The cost of " + ids.get(i) + " is " + costs[i]
                        + ". Give a finite cost above 0, such as its number of atoms.");
            }
        }
    }

    private static void requireLength(String what, int length, int candidates) {
        if (length != candidates) {
            throw new IllegalArgumentException("Columns differ in length: " + candidates + " ids, " + length + " "
                    + what + ". Give one of each per candidate.");
        }
    }
}
