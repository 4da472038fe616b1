package org.cupel.train.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.cgcnn.OwnWeights;
import org.cupel.backbone.registry.BackboneRegistry;
import org.cupel.backbone.registry.PublishedBackbone;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;

/** Finds the weights of a backbone: those that come with Cupel, a file of the operator's, or the model cache in S3. */
public final class BackboneLoader {

    private final ObjectStore objects;

    public BackboneLoader(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * @param weights a file to use instead of the usual weights
     * @throws IllegalStateException when there are none yet, with the command that fetches them
     */
    public Architecture load(BackboneName name, Optional<Path> weights) {
        if (weights.isPresent()) {
            return Architectures.load(name, weights.get(), Optional.empty());
        }
        return name == BackboneName.OWN ? OwnWeights.load() : cached(name);
    }

    private Architecture cached(BackboneName name) {
        PublishedBackbone backbone = BackboneRegistry.standard().find(name.text(), null);
        try {
            Path folder = Files.createTempDirectory("cupel-backbone");
            for (PublishedFile file : backbone.files()) {
                copy(backbone, file, folder);
            }
            return Architectures.load(
                    name,
                    folder.resolve(backbone.weights().file()),
                    backbone.weights().knownSha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "Backbone '" + name.text() + "' cannot be unpacked. Check the disk.", failed);
        }
    }

    private void copy(PublishedBackbone backbone, PublishedFile file, Path folder) throws IOException {
        String sha256 = file.knownSha256()
                .orElseThrow(() -> new IllegalStateException("The hash of '" + file.file() + "' of backbone '"
                        + backbone.name() + "' is not known. Set cupel.training.backbone-weights to a file."));
        String key = "backbones/" + backbone.name() + "/" + sha256 + "/" + file.file();
        Path target = folder.resolve(file.file());
        try (InputStream content = objects.open(key)) {
            Files.copy(content, target);
            target.toFile().deleteOnExit();
        } catch (NoSuchObjectException missing) {
            throw new IllegalStateException(
                    "Backbone '" + backbone.name() + "' is not in the model cache (" + key
                            + "). Get it with: ./cupel backbones fetch " + backbone.name(),
                    missing);
        }
    }
}
