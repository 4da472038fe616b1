package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningMode;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.governance.GovernanceEvidence;
import org.cupel.surrogate.governance.ManifestCheck;

/** Whether somebody vouches for the files of the model, and they are those. */
@ApplicationScoped
class ManifestEvidence implements EvidencePart {

    private final SignedModels models;

    /** Strict, however this service treats models in other places: what nobody vouches for is unsigned. */
    ManifestEvidence(ObjectStore objects, SignedModels configured) {
        this.models = new SignedModels(objects, configured.keys(), SigningMode.STRICT);
    }

    @Override
    public GovernanceEvidence add(GovernanceEvidence evidence, JudgedModel model) {
        return evidence.withManifest(check(model.model().manifestKey()));
    }

    private ManifestCheck check(String manifestKey) {
        try {
            ModelManifest manifest = models.open(manifestKey);
            manifest.files().forEach(models::read);
            return new ManifestCheck(
                    ManifestCheck.State.VERIFIED, manifest.files().size(), "");
        } catch (RefusedModelException refused) {
            return new ManifestCheck(
                    refused.refusal().absence() ? ManifestCheck.State.UNSIGNED : ManifestCheck.State.ALTERED,
                    1,
                    "It was refused: " + refused.getMessage());
        }
    }
}
