package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.correction.FeatureShard;
import org.jboss.logging.Logger;

/** Features that predict-worker has left in S3, an object per shard. */
@ApplicationScoped
class PoolShards {

    private static final Logger LOG = Logger.getLogger(PoolShards.class);

    private final ObjectStore objects;

    PoolShards(ObjectStore objects) {
        this.objects = objects;
    }

    /** Those that are there, one at a time; what is missing or damaged is left out, and said. */
    void forEach(Basis basis, int shards, Consumer<FeatureShard> reader) {
        int missing = 0;
        for (int shard = 0; shard < shards; shard++) {
            Optional<FeatureShard> read = read(FeatureShard.key(basis.predictionRequestId(), basis.modelId(), shard));
            read.ifPresent(reader);
            missing += read.isEmpty() ? 1 : 0;
        }
        if (missing > 0) {
            LOG.warnf(
                    "Features of %d of %d shards of request %s are not in S3: those materials are ranked by the model"
                            + " alone. Maybe ask for predictions again.",
                    missing, shards, basis.predictionRequestId());
        }
    }

    private Optional<FeatureShard> read(String key) {
        byte[] bytes;
        try (InputStream content = objects.open(key)) {
            bytes = content.readAllBytes();
        } catch (NoSuchObjectException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Features '" + key + "' cannot be read", failure);
        }
        try {
            return Optional.of(FeatureShard.of(bytes));
        } catch (IOException damaged) {
            LOG.warnf("Features '%s' are damaged: %s", key, damaged.getMessage());
            return Optional.empty();
        }
    }
}
