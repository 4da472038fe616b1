package org.cupel.train.model;

import java.util.List;
import java.util.stream.Stream;
import org.cupel.platform.signature.StoredManifest;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;

/** All files of a model, stored, with the manifest that names them and its signature. */
public record PublishedFiles(ModelManifest manifest, StoredManifest stored) {

    private static final String JSON = "application/json";

    /** Those of the manifest, then the manifest itself and its signature. */
    public List<ManifestFile> all() {
        return Stream.concat(manifest.files().stream(), Stream.of(manifestFile(), signatureFile()))
                .toList();
    }

    /** @throws IllegalStateException when the model has no such file */
    public ManifestFile file(String path) {
        return manifest.file(path)
                .orElseThrow(() -> new IllegalStateException("Model " + manifest.modelId() + " has no file '" + path
                        + "'. Its files are " + manifest.files() + "."));
    }

    private ManifestFile manifestFile() {
        return new ManifestFile(
                "manifest.json",
                stored.manifest().key(),
                stored.manifest().sha256(),
                stored.manifest().sizeBytes(),
                JSON);
    }

    private ManifestFile signatureFile() {
        return new ManifestFile(
                "manifest.json.sig", stored.signatureKey(), stored.signatureSha256(), stored.signatureBytes(), JSON);
    }
}
