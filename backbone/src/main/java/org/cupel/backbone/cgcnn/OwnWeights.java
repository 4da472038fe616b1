package org.cupel.backbone.cgcnn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cupel.backbone.weights.Checkpoints;

/** The weights that come with Cupel: the offline default. Their model card lies beside them. */
public final class OwnWeights {

    private static final String RESOURCE = "/backbones/own.safetensors";

    private OwnWeights() {}

    public static OwnCgcnn load() {
        try (InputStream packed = OwnWeights.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing. Build backbone anew.");
            }
            Path file = Files.createTempFile("cupel-own", ".safetensors");
            try {
                Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
                return new OwnCgcnn(Checkpoints.read(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The weights that come with Cupel cannot be unpacked. Check the disk.", failed);
        }
    }
}
