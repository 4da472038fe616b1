package org.cupel.acquisition.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.ManifestFile;

/** What models learnt from, out of the signed files of each. */
@ApplicationScoped
class TrainingReferences {

    private final DriftData data;
    private final SignedModels models;
    private final ObjectMapper json;

    TrainingReferences(DriftData data, SignedModels models, ObjectMapper json) {
        this.data = data;
        this.models = models;
        this.json = json;
    }

    /** @throws NothingToCompareException with the reason */
    DriftReference of(UUID modelId) {
        String key = data.manifestKey(modelId)
                .orElseThrow(() -> new NothingToCompareException(
                        "train-worker lists no model " + modelId + ". Maybe it was taken from another installation."));
        try {
            ManifestFile file = models.open(key)
                    .file(DriftReference.FILE)
                    .orElseThrow(() -> new NothingToCompareException("Model " + modelId + " has no "
                            + DriftReference.FILE + ": it is older than that file. Train again."));
            return json.readValue(models.read(file), DriftReference.class);
        } catch (RefusedModelException refused) {
            throw new NothingToCompareException("Model " + modelId + " is not believed: " + refused.getMessage());
        } catch (IOException unreadable) {
            throw new NothingToCompareException(
                    "The " + DriftReference.FILE + " of model " + modelId + " cannot be read: " + reason(unreadable));
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof ValueInstantiationException refused && refused.getCause() != null
                ? refused.getCause().getMessage()
                : "it is no JSON of the contract. Train the model again.";
    }
}
