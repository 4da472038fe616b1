package org.cupel.schema.event;

import java.util.Arrays;

/** Every Kafka topic of Cupel with the one record it carries. */
public enum Topic {
    MATERIALS_INGESTED("materials.ingested", 3, MaterialsIngested.class),
    TRAINING_REQUESTED("training.requested", 3, TrainingRequested.class),
    TRAINING_COMPLETED("training.completed", 3, TrainingCompleted.class),
    MODEL_TRAINED("model.trained", 3, ModelTrained.class),
    MODEL_PROBED("model.probed", 3, ModelProbed.class),
    MODEL_PROMOTED("model.promoted", 1, ModelPromoted.class),
    PREDICTION_REQUESTED("prediction.requested", 12, PredictionRequested.class),
    PREDICTION_COMPLETED("prediction.completed", 3, PredictionCompleted.class),
    CANDIDATES_RANKED("candidates.ranked", 3, CandidatesRanked.class),
    CANDIDATE_MOVED("candidate.moved", 3, CandidateMoved.class),
    VALIDATION_RECORDED("validation.recorded", 3, ValidationRecorded.class);

    private final String topicName;
    private final int partitions;
    private final Class<? extends CupelEvent> eventType;

    Topic(String topicName, int partitions, Class<? extends CupelEvent> eventType) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.eventType = eventType;
    }

    public String topicName() {
        return topicName;
    }

    /** Upper bound of useful consumers in one group. */
    public int partitions() {
        return partitions;
    }

    public Class<? extends CupelEvent> eventType() {
        return eventType;
    }

    public static Topic of(Class<? extends CupelEvent> eventType) {
        return Arrays.stream(values())
                .filter(topic -> topic.eventType == eventType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic carries " + eventType.getName()));
    }

    public static Topic named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic is named '" + topicName + "'"));
    }
}
