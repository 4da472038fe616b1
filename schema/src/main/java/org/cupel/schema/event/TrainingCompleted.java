package org.cupel.schema.event;

import java.util.UUID;

/**
 * A training request ended, well or not.
 *
 * @param requestId the {@link TrainingRequested#requestId()}
 * @param modelId the trained model, null when training failed
 * @param promoted whether the trained model became champion
 * @param championModelId the champion after this request, null when there is none
 * @param failure why training failed, null when it did not
 * @param reason why the trained model became champion or did not, null when training failed and in events of before 0.2
 */
public record TrainingCompleted(
        UUID requestId,
        UUID campaignId,
        String property,
        UUID modelId,
        boolean promoted,
        UUID championModelId,
        String failure,
        String reason)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
