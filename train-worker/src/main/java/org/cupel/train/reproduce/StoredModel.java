package org.cupel.train.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.ObjectStoreException;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.recipe.Recipe;
import org.cupel.train.recipe.RecipeFile;
import org.cupel.train.snapshot.SnapshotReader;

/** A model in S3, every byte of it checked before it is used. */
final class StoredModel {

    private static final String SNAPSHOT = "snapshot";

    private final String manifestKey;
    private final ModelManifest manifest;
    private final List<String> signedBy;
    private final List<FileCheck> checks = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    private StoredModel(String manifestKey, ModelManifest manifest, List<String> signedBy) {
        this.manifestKey = manifestKey;
        this.manifest = manifest;
        this.signedBy = signedBy;
    }

    /** @throws RefusedModelException when nobody vouches for the manifest */
    static StoredModel open(String manifestKey, SignedModels signed, ObjectStore objects) {
        ModelManifest manifest = signed.open(manifestKey);
        StoredModel model = new StoredModel(manifestKey, manifest, signed.signers(manifestKey));
        manifest.files().forEach(file -> model.check(file, signed));
        model.check(manifest.snapshot(), objects);
        return model;
    }

    private void check(ManifestFile file, SignedModels signed) {
        try {
            contents.put(file.path(), signed.read(file));
            checks.add(new FileCheck(file.path(), file.sha256(), file.bytes(), null));
        } catch (RefusedModelException refused) {
            checks.add(new FileCheck(file.path(), file.sha256(), file.bytes(), refused.getMessage()));
        }
    }

    private void check(SnapshotReference snapshot, ObjectStore objects) {
        try {
            byte[] bytes = objects.readVerified(snapshot.key(), snapshot.sha256());
            contents.put(SNAPSHOT, bytes);
            checks.add(new FileCheck(SNAPSHOT, snapshot.sha256(), bytes.length, null));
        } catch (NoSuchObjectException | ObjectStoreException lost) {
            checks.add(new FileCheck(SNAPSHOT, snapshot.sha256(), 0, lost.getMessage()));
        }
    }

    String manifestKey() {
        return manifestKey;
    }

    ModelManifest manifest() {
        return manifest;
    }

    List<String> signedBy() {
        return signedBy;
    }

    List<FileCheck> checks() {
        return List.copyOf(checks);
    }

    /** What is not as it should be. */
    List<String> problems() {
        return checks.stream()
                .filter(check -> !check.intact())
                .map(FileCheck::problem)
                .toList();
    }

    Recipe recipe() {
        return RecipeFile.read(content(ModelManifest.RECIPE));
    }

    JsonNode card() throws IOException {
        return new ObjectMapper().readTree(content(ModelManifest.CARD));
    }

    byte[] weights() {
        return content(ModelManifest.WEIGHTS);
    }

    LabelledGraphs data(Recipe recipe) {
        return SnapshotReader.read(
                manifest.snapshot().key(),
                new ByteArrayInputStream(content(SNAPSHOT)),
                recipe.split().split());
    }

    private byte[] content(String path) {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new IllegalArgumentException("Model " + manifest.modelId() + " has no " + path + ". Its files are "
                    + manifest.files().stream().map(ManifestFile::path).toList() + ": train it again.");
        }
        return content;
    }
}
