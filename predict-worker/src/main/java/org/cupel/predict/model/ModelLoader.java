package org.cupel.predict.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.jboss.logging.Logger;

/** Fetches a model's file, verifies its hash and opens it. */
@ApplicationScoped
public class ModelLoader {

    private static final Logger LOG = Logger.getLogger(ModelLoader.class);

    private final ModelCatalog catalog;
    private final ObjectStore store;
    private final SessionFactory sessions;

    ModelLoader(ModelCatalog catalog, ObjectStore store, SessionFactory sessions) {
        this.catalog = catalog;
        this.store = store;
        this.sessions = sessions;
    }

    OnnxEnsemble load(UUID modelId) {
        var reference = catalog.find(modelId)
                .orElseThrow(
                        () -> new UnusableModelException(
                                "Model " + modelId
                                        + " is not registered. Maybe its training run was removed: ask for predictions by another model."));
        long start = System.nanoTime();
        byte[] onnx = store.readVerified(reference.onnxKey(), reference.onnxSha256());
        var model = OnnxEnsemble.load(reference, onnx, sessions);
        LOG.infof(
                "Loaded model %s of %s: %d members, %d bytes, %d ms",
                modelId,
                reference.property(),
                model.metadata().members(),
                onnx.length,
                (System.nanoTime() - start) / 1_000_000);
        return model;
    }
}
