package org.cupel.acquisition.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.model.DriftReference;
import org.cupel.surrogate.drift.EnergyDistance;

/** Features of pool materials that train-worker has left in S3 when it let models compete on the pool. */
@ApplicationScoped
class PoolFeatures {

    private final ObjectStore objects;

    PoolFeatures(ObjectStore objects) {
        this.objects = objects;
    }

    /** [n][d] of the first materials of the sample, those left out that have none. */
    double[][] of(PoolSample pool, DriftReference.Features reference) {
        int width = reference.vectors().length == 0 ? 0 : reference.vectors()[0].length;
        List<double[]> found = new ArrayList<>();
        pool.materials().stream()
                .map(PoolMaterial::structureHash)
                .filter(Objects::nonNull)
                .limit(EnergyDistance.MOST_PER_SIDE)
                .map(hash -> read(reference.keyPrefix() + hash))
                .filter(vector -> vector.length == width && width > 0)
                .forEach(found::add);
        return found.toArray(double[][]::new);
    }

    private double[] read(String key) {
        try (InputStream content = objects.open(key)) {
            byte[] bytes = content.readAllBytes();
            var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            var vector = new double[floats.remaining()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = floats.get(i);
            }
            return vector;
        } catch (NoSuchObjectException none) {
            return new double[0];
        } catch (IOException failure) {
            throw new UncheckedIOException("Features '" + key + "' cannot be read", failure);
        }
    }
}
