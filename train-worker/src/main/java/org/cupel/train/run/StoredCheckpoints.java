package org.cupel.train.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.weights.CheckpointFile;
import org.jboss.logging.Logger;

/** Checkpoints of one run in S3; only the holder of the lease writes them. */
final class StoredCheckpoints implements Checkpoints {

    private static final Logger LOG = Logger.getLogger(StoredCheckpoints.class);

    private final ObjectStore objects;
    private final UUID runId;
    private final JobLease lease;

    StoredCheckpoints(ObjectStore objects, UUID runId, JobLease lease) {
        this.objects = objects;
        this.runId = runId;
        this.lease = lease;
    }

    @Override
    public Optional<MemberCheckpoint> load(long seed) {
        if (lease.attempt() == 1) {
            return Optional.empty();
        }
        try (InputStream content = objects.open(key(seed))) {
            MemberCheckpoint checkpoint = CheckpointFile.read(content.readAllBytes());
            LOG.infof("Seed %d goes on after epoch %d of run %s.", seed, checkpoint.epoch(), runId);
            return Optional.of(checkpoint);
        } catch (NoSuchObjectException none) {
            return Optional.empty();
        } catch (IllegalArgumentException torn) {
            LOG.warnf("Seed %d of run %s starts anew: %s", seed, runId, torn.getMessage());
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Checkpoint '" + key(seed) + "' cannot be read", failure);
        }
    }

    @Override
    public void save(MemberCheckpoint checkpoint) {
        lease.check();
        objects.put(key(checkpoint.seed()), CheckpointFile.write(checkpoint), "application/octet-stream");
    }

    void deleteAll(List<Long> seeds) {
        seeds.forEach(seed -> objects.delete(key(seed)));
    }

    private String key(long seed) {
        return "checkpoints/" + runId + "/" + seed + ".safetensors";
    }
}
