package org.cupel.acquisition.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a ranking's values of a property come from that the goal bounds beside the one that is ranked by.
 *
 * @param modelId that was asked, null when the property had no champion then
 * @param predicted candidates that the model predicts
 * @param known candidates of which the value is ingested or measured
 * @param missing candidates of which it is neither: the prior stands for them
 * @param prior null when nothing is missing
 * @param failure why shards of the property could not be predicted, null when all could
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OtherCoverage(
        String property, String modelId, int predicted, int known, int missing, Prior prior, String failure) {

    /**
     * What is taken for a value that nobody knows or predicts.
     *
     * @param median in the property's unit
     * @param sigma same unit
     * @param values known ones that it was learnt from; 0: the range that makes sense
     */
    public record Prior(double median, double sigma, int values) {}
}
