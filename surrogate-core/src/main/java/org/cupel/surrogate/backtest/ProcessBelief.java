package org.cupel.surrogate.backtest;

/** What processes, one for each property, expect. */
record ProcessBelief(PropertyProcess[] processes) implements Belief {

    @Override
    public double mean(int property, int candidate) {
        return processes[property].mean(candidate);
    }

    @Override
    public double deviation(int property, int candidate) {
        return processes[property].deviation(candidate);
    }

    @Override
    public double within(int property, int candidate, double low, double high) {
        return NormalDistance.within(
                mean(property, candidate), processes[property].totalDeviation(candidate), low, high);
    }

    @Override
    public void prepare(int property, int[] candidates) {
        processes[property].prepare(candidates);
    }

    @Override
    public void believe(int candidate) {
        for (PropertyProcess process : processes) {
            process.believe(candidate);
        }
    }

    /** Goes on as if the candidate's result of a property were this value. */
    void believe(int property, int candidate, double value) {
        processes[property].believe(candidate, value);
    }

    int properties() {
        return processes.length;
    }
}
