package org.cupel.gateway.training;

import jakarta.enterprise.context.ApplicationScoped;
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
