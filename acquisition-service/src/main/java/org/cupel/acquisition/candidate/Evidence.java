package org.cupel.acquisition.candidate;

import java.util.UUID;

/**
 * Why a candidate stands where it does in the ranking, as known when it was ranked.
 *
 * @param rank from 1, best first
 * @param score of the acquisition function, larger is better; comparable within one run only
 * @param q10 quantiles of the property, in its unit
 * @param pStable probability of being below the stability threshold, null when the model has no such head
 * @param aleatoric standard deviations in the property's unit; total² = aleatoric² + epistemic²
 * @param decision KEEP, MAYBE or KILL
 * @param reasonsJson the rules behind the decision, a JSON array as the predictor wrote it
 * @param intervalLow of the calibrated 90 % interval, null when unlimited or not calibrated
 * @param intervalHigh likewise
 * @param oodScore how far from the model's training data, 0 to 1, null when nobody said
 * @param othersJson what other properties of the goal were taken for, a JSON array; null when it bounds none
 */
public record Evidence(
        UUID runId,
        UUID modelId,
        int rank,
        double score,
        double q10,
        double q50,
        double q90,
        Double pStable,
        Double pMetastable,
        double aleatoric,
        double epistemic,
        double total,
        String decision,
        String reasonsJson,
        Double intervalLow,
        Double intervalHigh,
        Double oodScore,
        String othersJson) {}
