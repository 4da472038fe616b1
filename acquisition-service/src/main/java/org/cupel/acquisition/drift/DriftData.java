package org.cupel.acquisition.drift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is compared, as the tables know it. */
public interface DriftData {

    /** The pool that a campaign's candidates were last ranked from. */
    Optional<PredictedPool> lastPool(UUID campaignId);

    /**
     * A sample of a predicted pool that depends on the materials' ids alone.
     *
     * @param most materials in it
     */
    PoolSample sample(DriftJob job, String property, int most);

    /** Results of the campaign for candidates that the model had put there. */
    List<JudgedResult> results(UUID campaignId, UUID modelId);

    /** Results of the campaign whose candidates had a calibrated interval, in the order in which they came in. */
    List<AdaptiveCoverage.Found> foundWithInterval(UUID campaignId);

    /** S3 key of the model's manifest, empty when the model is not known. */
    Optional<String> manifestKey(UUID modelId);

    record PredictedPool(UUID predictionRequestId, UUID modelId) {}
}
