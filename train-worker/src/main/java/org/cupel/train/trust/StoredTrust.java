package org.cupel.train.trust;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustParameters;

/** Reads back how far a stored model may be relied on. */
@ApplicationScoped
public class StoredTrust {

    private final SignedModels signed;
    private final ObjectMapper json;

    StoredTrust(SignedModels signed, ObjectMapper json) {
        this.signed = signed;
        this.json = json;
    }

    /** What is stored of one model. */
    public record Trusted(TrustModel model, HeldOutTable heldOut) {}

    /** Empty when the model has no such files, or when they are not the ones that were signed. */
    public Optional<Trusted> of(String manifestKey) {
        try {
            ModelManifest manifest = signed.open(manifestKey);
            Optional<ManifestFile> parameters = manifest.file(ModelManifest.TRUST);
            Optional<ManifestFile> support = manifest.file(ModelManifest.SUPPORT);
            Optional<ManifestFile> heldOut = manifest.file(ModelManifest.HELD_OUT);
            if (parameters.isEmpty() || support.isEmpty() || heldOut.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Trusted(
                    TrustModel.of(
                            json.readValue(signed.read(parameters.get()), TrustParameters.class),
                            signed.read(support.get())),
                    json.readValue(signed.read(heldOut.get()), HeldOutTable.class)));
        } catch (RefusedModelException refused) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Trust named by '" + manifestKey + "' cannot be read", unreadable);
        }
    }
}
