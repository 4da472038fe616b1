package org.cupel.acquisition.campaign;

/**
 * When a campaign's model is trained again, beside a person's wish.
 *
 * @param afterResults new results that make a training worthwhile
 * @param afterDays days since the last training from which one new label suffices, null for never
 * @param onDrift whether drift brings the next training forward, null for what the service is configured to do
 */
public record RetrainRule(int afterResults, Integer afterDays, Boolean onDrift) {

    public static RetrainRule afterResults(int results) {
        return new RetrainRule(results, null, null);
    }

    public boolean onDrift(boolean configured) {
        return onDrift == null ? configured : onDrift;
    }
}
