package org.cupel.acquisition.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "campaigns")
class CampaignEntity {

    @Id
    UUID id;

    String name;
    String property;
    double threshold;
    String policy;

    @Column(name = "exploration_weight")
    double explorationWeight;

    @Column(name = "batch_size")
    int batchSize;

    Integer budget;

    @Column(name = "retrain_after")
    int retrainAfter;

    @Column(name = "required_elements")
    String[] requiredElements;

    @Column(name = "excluded_elements")
    String[] excludedElements;

    @Column(name = "max_atoms")
    Integer maxAtoms;

    long seed;

    @Column(name = "max_iterations")
    Integer maxIterations;

    String owner;
    String goal;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "goal_parts")
    String goalParts;

    @JdbcTypeCode(SqlTypes.JSON)
    String stopping;

    @JdbcTypeCode(SqlTypes.JSON)
    String batch;

    @Column(name = "exploration_schedule")
    String explorationSchedule;

    @Column(name = "retrain_after_days")
    Integer retrainAfterDays;

    @Column(name = "retrain_on_drift")
    Boolean retrainOnDrift;

    @Column(name = "stopped_by")
    String stoppedBy;

    @Column(name = "stopped_why")
    String stoppedWhy;

    String state;
    String phase;
    String message;
    String warning;
    int iteration;

    @Column(name = "results_at_training")
    int resultsAtTraining;

    @Column(name = "training_request_id")
    UUID trainingRequestId;

    @Column(name = "prediction_request_id")
    UUID predictionRequestId;

    @Column(name = "ranking_id")
    UUID rankingId;

    @Column(name = "model_id")
    UUID modelId;

    @Column(name = "phase_since")
    Instant phaseSince;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
