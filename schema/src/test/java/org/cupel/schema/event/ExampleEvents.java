package org.cupel.schema.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An example of every record, and the components that may be null, as the records' Javadoc says. */
final class ExampleEvents {

    static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static final Map<Class<? extends CupelEvent>, Set<String>> NULLABLE = Map.of(
            TrainingCompleted.class, Set.of("modelId", "championModelId", "failure", "reason"),
            ModelProbed.class, Set.of("maxDifference", "failure"),
            ModelPromoted.class, Set.of("previousModelId"),
            PredictionRequested.class, Set.of("miscoverage"),
            PredictionCompleted.class, Set.of("failure"),
            CandidateMoved.class, Set.of("reason"),
            ValidationRecorded.class, Set.of("value", "unit"));

    private static final UUID ID = UUID.fromString("8c5f2d3a-6f0e-4a57-9d0b-1f4f6f0a2b11");
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private ExampleEvents() {}

    static CupelEvent of(Topic topic) {
        return switch (topic) {
            case MATERIALS_INGESTED -> new MaterialsIngested(ID, "file", List.of("m-1", "m-2"), 1);
            case TRAINING_REQUESTED -> new TrainingRequested(ID, ID, "eAboveHull", "20 new results", 20);
            case TRAINING_COMPLETED -> new TrainingCompleted(ID, ID, "eAboveHull", ID, true, ID, "none", "best");
            case MODEL_TRAINED -> new ModelTrained(ID, ID, "eAboveHull", "models/p", SHA256);
            case MODEL_PROBED -> new ModelProbed(ID, 32, 1.2e-6, "none");
            case MODEL_PROMOTED -> new ModelPromoted(ID, ID, "eAboveHull", "m/1", "o/1", SHA256, SHA256, ID, 0.03);
            case PREDICTION_REQUESTED -> new PredictionRequested(ID, ID, ID, 0, 3, List.of("m-1"), 0.08);
            case PREDICTION_COMPLETED -> new PredictionCompleted(ID, ID, ID, 2, 3, 499, 1, "none");
            case CANDIDATES_RANKED -> new CandidatesRanked(ID, ID, ID, 1, 1180, List.of("m-2", "m-1"));
            case CANDIDATE_MOVED ->
                new CandidateMoved(ID, ID, "m-2", "LiCoO2", "flag", "ranked", "flagged", 3, "ada", "lowest q90");
            case VALIDATION_RECORDED ->
                new ValidationRecorded(ID, ID, ID, "m-2", "eAboveHull", 0.012, "eV/atom", "dft", "validated");
        };
    }
}
