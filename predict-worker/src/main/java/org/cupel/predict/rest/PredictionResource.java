package org.cupel.predict.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.problem.ProblemException;
import org.cupel.predict.model.ModelCatalog;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.model.UnusableModelException;
import org.cupel.predict.scoring.PredictionStore;
import org.cupel.predict.scoring.RequestProgress;
import org.cupel.predict.scoring.Scorer;
import org.cupel.predict.scoring.Scores;
import org.cupel.predict.scoring.StoredStructure;
import org.cupel.predict.scoring.StructureJudgement;

/** Predictions for the other services. */
@Path("/internal/predictions")
@Blocking
public class PredictionResource {

    private static final String DEFAULT_PROPERTY = "eAboveHull";

    private final Scorer scorer;
    private final ModelCatalog catalog;
    private final PredictionStore store;

    PredictionResource(Scorer scorer, ModelCatalog catalog, PredictionStore store) {
        this.scorer = scorer;
        this.catalog = catalog;
        this.store = store;
    }

    /** Scores one structure at once and stores nothing. */
    @POST
    public StructureJudgement predict(@NotNull @Valid PredictionInput input) {
        ModelReference model = model(input);
        Crystal crystal = crystal(input);
        Scores scores = score(model, crystal);
        scores.rejected().stream().findFirst().ifPresent(rejection -> {
            throw new ProblemException(422, "unscorable-structure", rejection.reason());
        });
        return StructureJudgement.of(model, crystal.formula(), scores.scored().get(0));
    }

    /** How far a request is. */
    @GET
    @Path("/requests/{id}")
    public RequestProgress progress(@PathParam("id") UUID requestId) {
        return store.progress(requestId)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-request",
                        "No shard of request " + requestId + " has arrived. Check the id, or ask again in a moment."));
    }

    private ModelReference model(PredictionInput input) {
        if (input.modelId() != null) {
            return catalog.find(input.modelId())
                    .orElseThrow(() -> new ProblemException(
                            404,
                            "unknown-model",
                            "Model " + input.modelId() + " is not registered. Leave modelId out to use the champion."));
        }
        String property = input.property() == null ? DEFAULT_PROPERTY : input.property();
        return catalog.champion(property)
                .orElseThrow(() -> new ProblemException(
                        409, "no-champion", "No model of '" + property + "' is champion yet. Train one first."));
    }

    private static Crystal crystal(PredictionInput input) {
        try {
            return CrystalJson.read(input.structure());
        } catch (CrystalException e) {
            throw new ProblemException(422, "unreadable-structure", e.getMessage());
        }
    }

    private Scores score(ModelReference model, Crystal crystal) {
        var structure = new StoredStructure(crystal.formula(), CrystalJson.write(crystal), crystal.structureHash());
        try {
            return scorer.scoreAll(model.modelId(), List.of(structure));
        } catch (UnusableModelException e) {
            throw new ProblemException(503, "unusable-model", e.getMessage());
        }
    }
}
