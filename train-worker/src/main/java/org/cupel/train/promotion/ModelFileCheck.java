package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.problem.ProblemException;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.train.model.TrainedModel;

/** Looks whether the files of a model are still those that were signed, before it gets a title. */
@ApplicationScoped
class ModelFileCheck {

    private final SignedModels models;

    ModelFileCheck(SignedModels models) {
        this.models = models;
    }

    /** @throws ProblemException when predict-worker would refuse them */
    void require(TrainedModel model) {
        try {
            models.open(model.manifestKey()).files().forEach(models::read);
        } catch (RefusedModelException refused) {
            throw TitleRefusal.files(model.modelId(), refused.getMessage());
        }
    }
}
