package org.cupel.schema.event;

import java.util.UUID;

/**
 * Somebody wants a model trained on all labels known now.
 *
 * @param requestId identity of the request; repeating it trains once
 * @param campaignId the campaign that asks
 * @param property the target, e.g. {@code eAboveHull}
 * @param reason for people: why now
 * @param validationResults number of validation results known when asked; the snapshot holds at least these
 */
public record TrainingRequested(UUID requestId, UUID campaignId, String property, String reason, int validationResults)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
