package org.cupel.surrogate.acquisition;

import java.util.List;

/**
 * Candidates as columns: entry i of each belongs to candidate i.
 *
 * @param ids material ids
 * @param mean [n] predicted value, in the property's unit; lower is better
 * @param sigma [n] standard deviation of the prediction (total uncertainty), same unit, ≥ 0
 */
public record CandidatePool(List<String> ids, double[] mean, double[] sigma) {

    /**
     * The arrays are kept, not copied: a pool may hold millions.
     *
     * @throws IllegalArgumentException when lengths differ, a value is not finite or a sigma is negative
     */
    public CandidatePool {
        if (ids.size() != mean.length || mean.length != sigma.length) {
            throw new IllegalArgumentException("Columns differ in length: " + ids.size() + " ids, " + mean.length
                    + " means, " + sigma.length + " sigmas. Give one of each per candidate.");
        }
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

    public int size() {
        return mean.length;
    }
}
