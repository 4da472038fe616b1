package org.cupel.schema.event;

/**
 * A fact that one service tells the others over Kafka.
 *
 * <p>The record's components are the JSON payload; envelope facts (id, source, type, time, subject) travel as CloudEvents
 * headers in binary mode. A record only ever gains optional components: stored events of every release must still load.
 */
public sealed interface CupelEvent
        permits MaterialsIngested,
                TrainingRequested,
                TrainingCompleted,
                ModelTrained,
                ModelProbed,
                ModelPromoted,
                PredictionRequested,
                PredictionCompleted,
                CandidatesRanked,
                CandidateMoved,
                ValidationRecorded {

    /** The aggregate that the event is about: the Kafka key, hence the unit of ordering. */
    String aggregateId();

    /** The topic, which is also the CloudEvents type. */
    default Topic topic() {
        return Topic.of(getClass());
    }
}
