package org.cupel.predict.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustParameters;

/** Reads how far a model may be relied on from two of its files. */
final class TrustReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TrustReader() {}

    /**
     * @return empty when the model has neither file
     * @throws RefusedModelException when a file is not the one that was signed, or comes without the other
     * @throws UnusableModelException when they cannot be read
     */
    static Optional<TrustModel> read(ModelReference reference, ModelFiles files) {
        Optional<byte[]> parameters = files.read(ModelManifest.TRUST);
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        byte[] support = files.read(ModelManifest.SUPPORT)
                .orElseThrow(() -> new RefusedModelException(
                        Refusal.FILE_MISSING,
                        "manifest '" + reference.manifestKey() + "' names '" + ModelManifest.TRUST + "' and no '"
                                + ModelManifest.SUPPORT + "'. Train the model again."));
        try {
            return Optional.of(TrustModel.of(JSON.readValue(parameters.get(), TrustParameters.class), support));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableModelException(
                    "'" + ModelManifest.TRUST + "' of model " + reference.modelId() + " cannot be read: "
                            + unreadable.getMessage()
                            + " Maybe another release of Cupel wrote it: train the model again.",
                    unreadable);
        }
    }
}
