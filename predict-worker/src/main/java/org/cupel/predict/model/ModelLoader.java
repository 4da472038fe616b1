package org.cupel.predict.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.schema.model.ModelManifest;
import org.jboss.logging.Logger;

/** Fetches a model's files, believes or refuses them, and opens the graph from the bytes that were checked. */
@ApplicationScoped
public class ModelLoader {

    private static final Logger LOG = Logger.getLogger(ModelLoader.class);

    private final ModelCatalog catalog;
    private final ModelTrust trust;
    private final RefusedModels refusals;
    private final SessionFactory sessions;

    ModelLoader(ModelCatalog catalog, ModelTrust trust, RefusedModels refusals, SessionFactory sessions) {
        this.catalog = catalog;
        this.trust = trust;
        this.refusals = refusals;
        this.sessions = sessions;
    }

    /** @throws UnusableModelException when the model is not registered, not trusted or no graph of the contract */
    OnnxEnsemble load(UUID modelId) {
        var reference = catalog.find(modelId)
                .orElseThrow(
                        () -> new UnusableModelException(
                                "Model " + modelId
                                        + " is not registered. Maybe its training run was removed: ask for predictions by another model."));
        long start = System.nanoTime();
        var model = open(reference);
        refusals.remove(modelId);
        LOG.infof(
                "Loaded model %s of %s: %d members, %s, %d known phases, %d ms",
                modelId,
                reference.property(),
                model.metadata().members(),
                model.trust()
                        .map(known -> "calibration "
                                + known.parameters().calibration().kind())
                        .orElse("NO CALIBRATION"),
                model.knownPhases(),
                (System.nanoTime() - start) / 1_000_000);
        return model;
    }

    private OnnxEnsemble open(ModelReference reference) {
        try {
            ModelFiles files = trust.filesOf(reference);
            byte[] onnx = files.read(ModelManifest.ONNX)
                    .orElseThrow(() -> new RefusedModelException(
                            Refusal.FILE_MISSING,
                            "manifest '" + reference.manifestKey() + "' names no '" + ModelManifest.ONNX
                                    + "'. Train the model again."));
            return OnnxEnsemble.load(
                    reference, onnx, TrustReader.read(reference, files).orElse(null), files, sessions);
        } catch (RefusedModelException refused) {
            refusals.add(reference.modelId(), refused);
            throw new UnusableModelException(
                    "Model " + reference.modelId() + " is refused, " + refused.getMessage(), refused);
        }
    }
}
