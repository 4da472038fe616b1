package org.cupel.predict.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningMode;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.jboss.logging.Logger;

/** Believes a model when its manifest is signed and speaks of what the catalogue speaks of. */
@ApplicationScoped
class ModelTrust {

    private static final Logger LOG = Logger.getLogger(ModelTrust.class);

    private final SignedModels signed;
    private final ObjectStore store;

    ModelTrust(SignedModels signed, ObjectStore store) {
        this.signed = signed;
        this.store = store;
    }

    /** @throws RefusedModelException with the reason */
    ModelFiles filesOf(ModelReference reference) {
        ModelManifest manifest;
        try {
            manifest = signed.open(reference.manifestKey());
        } catch (RefusedModelException refused) {
            return withoutManifest(reference, refused);
        }
        requireSame(reference, manifest);
        return path -> manifest.file(path).map(signed::read);
    }

    /** A lenient worker takes the catalogue's word for the graph. */
    private ModelFiles withoutManifest(ModelReference reference, RefusedModelException refused) {
        if (signed.mode() == SigningMode.STRICT || !refused.refusal().absence()) {
            throw refused;
        }
        LOG.warnf(
                "NOT VERIFIED, and used since cupel.signing.mode is lenient: model %s: %s",
                reference.modelId(), refused.getMessage());
        return path -> path.equals(ModelManifest.ONNX)
                ? Optional.of(store.readVerified(reference.onnxKey(), reference.onnxSha256()))
                : Optional.empty();
    }

    /** A signed manifest of another model proves nothing about this one. */
    private static void requireSame(ModelReference reference, ModelManifest manifest) {
        require(reference, "model", reference.modelId(), manifest.modelId());
        require(reference, "run", reference.runId(), manifest.runId());
        require(reference, "property", reference.property(), manifest.property());
        require(
                reference,
                "snapshot",
                reference.snapshotHash(),
                manifest.snapshot().sha256());
        String signedGraph =
                manifest.file(ModelManifest.ONNX).map(ManifestFile::sha256).orElse("none");
        require(reference, "graph", reference.onnxSha256(), signedGraph);
    }

    private static void require(ModelReference reference, String what, Object catalogue, Object signed) {
        if (!Objects.equals(catalogue, signed)) {
            throw new RefusedModelException(
                    Refusal.OTHER_MODEL,
                    "manifest '" + reference.manifestKey() + "' is of " + what + " " + signed
                            + ", and the catalogue says " + catalogue
                            + ". Find out who wrote to training.models, then train the model again.");
        }
    }
}
