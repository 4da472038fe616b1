package org.cupel.surrogate.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What several models expect, each as likely as the others to be right. */
record Mixture(List<ProcessBelief> members) implements Belief {

    @Override
    public double mean(int property, int candidate) {
        return average(member -> member.mean(property, candidate));
    }

    /** Each one's own, and how far they are apart. */
    @Override
    public double deviation(int property, int candidate) {
        double mean = mean(property, candidate);
        return Math.sqrt(average(member ->
                square(member.deviation(property, candidate)) + square(member.mean(property, candidate) - mean)));
    }

    @Override
    public double within(int property, int candidate, double low, double high) {
        return average(member -> member.within(property, candidate, low, high));
    }

    @Override
    public void prepare(int property, int[] candidates) {
        members.forEach(member -> member.prepare(property, candidates));
    }

    /** All believe what they expect together, so that they are of one mind where the batch goes on. */
    @Override
    public void believe(int candidate) {
        for (int p = 0; p < members.get(0).properties(); p++) {
            int property = p;
            double together = mean(property, candidate);
            members.forEach(member -> member.believe(property, candidate, together));
        }
    }

    private double average(ToDoubleFunction<ProcessBelief> told) {
        double sum = 0;
        for (ProcessBelief member : members) {
            sum += told.applyAsDouble(member);
        }
        return sum / members.size();
    }

    private static double square(double value) {
        return value * value;
    }
}
