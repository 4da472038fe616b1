package org.cupel.gateway.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** The trained models. */
@ApplicationScoped
public class ModelShelf {

    private final Trainings trainings;

    ModelShelf(Trainings trainings) {
        this.trainings = trainings;
    }

    /** @param property null for every property */
    public Slice<Model> page(String property, PageRequest request) {
        return trainings.models(property, request);
    }

    /** @throws ProblemException 404 when there is no such model */
    public Model existing(String id) {
        UUID modelId = Kind.MODEL.id(id);
        return trainings.model(modelId).orElseThrow(() -> Kind.MODEL.unknown(id));
    }

    /** @throws ProblemException 404 when there is no such model, or no gates were asked about it */
    public Governance governance(String id) {
        UUID modelId = existing(id).modelId();
        return trainings
                .governance(modelId)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-governance",
                        "No gates were asked about model " + modelId
                                + ": it waits for its judgement, or is of the time before gates. Look at its state."));
    }

    /** @throws ProblemException 404 when there is no such model */
    public List<ModelMove> history(String id) {
        return trainings.history(existing(id).modelId());
    }

    /** @throws ProblemException 404 when there is no such model */
    public List<ModelComparison> comparisons(String id) {
        return trainings.comparisons(existing(id).modelId());
    }

    /** @param property null for every property */
    public Slice<Reign> reigns(String property, PageRequest request) {
        return trainings.reigns(property, request);
    }

    /** @throws ProblemException 404 when no model of the property was trained yet */
    public Model champion(String property) {
        return trainings
                .champion(property)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-champion",
                        "The property '" + property + "' has no champion yet. Try eAboveHull, formationEnergyPerAtom or"
                                + " bandGap, or ask for a training with POST /api/v1/campaigns/{id}/training."));
    }
}
