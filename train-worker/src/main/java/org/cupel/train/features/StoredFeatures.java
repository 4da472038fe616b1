package org.cupel.train.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.finetune.FeatureStore;

/** Features in S3 under {@code features/<backbone>/<structure>}, as little-endian floats. */
public final class StoredFeatures implements FeatureStore {

    private final ObjectStore objects;

    public StoredFeatures(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public Optional<float[]> find(String backboneSha256, String structureHash) {
        try (InputStream content = objects.open(key(backboneSha256, structureHash))) {
            byte[] bytes = content.readAllBytes();
            float[] features = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(features);
            return features.length == 0 ? Optional.empty() : Optional.of(features);
        } catch (NoSuchObjectException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Features '" + key(backboneSha256, structureHash) + "' cannot be read", failure);
        }
    }

    @Override
    public void keep(String backboneSha256, String structureHash, float[] features) {
        ByteBuffer bytes = ByteBuffer.allocate(features.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(features);
        objects.put(key(backboneSha256, structureHash), bytes.array(), "application/octet-stream");
    }

    /** What comes before the structure's hash. */
    public static String prefix(String backboneSha256) {
        return "features/" + backboneSha256 + "/";
    }

    private static String key(String backboneSha256, String structureHash) {
        return prefix(backboneSha256) + structureHash;
    }
}
