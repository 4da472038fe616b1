package org.cupel.gateway.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Trainings and the models that came out of them, read. */
public interface Trainings {

    /** Newest first. */
    Slice<TrainingRun> runs(PageRequest request);

    Optional<TrainingRun> find(UUID runId);

    Optional<TrainingRun> findByMlflowId(String mlflowRunId);

    /** The newest run that a campaign asked for. */
    Optional<TrainingRun> newestOf(UUID campaignId);

    /** Empty before the first epoch. */
    Optional<TrainingProgress> progress(UUID runId);

    /**
     * Newest first.
     *
     * @param property null for every property
     */
    Slice<Model> models(String property, PageRequest request);

    Optional<Model> champion(String property);

    Optional<Model> model(UUID modelId);

    Optional<Governance> governance(UUID modelId);

    /** Oldest first. */
    List<ModelMove> history(UUID modelId);

    /** Oldest first. */
    List<ModelComparison> comparisons(UUID modelId);

    /**
     * Newest first.
     *
     * @param property null for every property
     */
    Slice<Reign> reigns(String property, PageRequest request);
}
