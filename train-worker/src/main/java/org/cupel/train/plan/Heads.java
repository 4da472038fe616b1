package org.cupel.train.plan;

/**
 * What one member, or the mean of several, says about n crystals; quantiles in the property's unit.
 *
 * <p>q10 ≤ q50 ≤ q90 in every row.
 */
public record Heads(double[] q10, double[] q50, double[] q90, double[] pStable, double[] pMetastable) {

    public static Heads ofSize(int n) {
        return new Heads(new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    public int size() {
        return q50.length;
    }

    /** Adds another's numbers, divided by the number of members. */
    void addShare(Heads member, int members) {
        for (int i = 0; i < size(); i++) {
            q10[i] += member.q10[i] / members;
            q50[i] += member.q50[i] / members;
            q90[i] += member.q90[i] / members;
            pStable[i] += member.pStable[i] / members;
            pMetastable[i] += member.pMetastable[i] / members;
        }
    }
}
