package org.cupel.train.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.surrogate.task.PropertyTask;
import org.jboss.logging.Logger;

/**
 * Freezes all labels known now as JSON lines in S3, sorted by material and stored under the hash of their bytes.
 *
 * <p>The same labels give the same bytes: Java's gzip header holds no time.
 */
@ApplicationScoped
public class SnapshotWriter {

    private static final Logger LOG = Logger.getLogger(SnapshotWriter.class);

    private final LabelSource labels;
    private final ObjectStore objects;
    private final ObjectMapper json = new ObjectMapper();

    SnapshotWriter(LabelSource labels, ObjectStore objects) {
        this.labels = labels;
        this.objects = objects;
    }

    public Snapshot write(PropertyTask task) {
        String property = task.name();
        try {
            Path file = Files.createTempFile("cupel-snapshot", ".jsonl.gz");
            try {
                Tally tally = new Tally();
                writeRows(task, file, tally);
                StoredObject stored = objects.putContent("snapshots", file, "application/gzip");
                return new Snapshot(stored.sha256(), property, stored.key(), tally.rows, tally.leftOut, tally.origins);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The snapshot of '" + property + "' cannot be written", failure);
        }
    }

    private void writeRows(PropertyTask task, Path file, Tally tally) throws IOException {
        RowCheck check = new RowCheck(task, new CrystalGraphBuilder());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            labels.forEach(task.name(), row -> writeRow(check, row, out, tally));
        }
    }

    private void writeRow(RowCheck check, LabelledRow row, OutputStream out, Tally tally) {
        try {
            SnapshotRow checked = check.check(row);
            out.write(json.writeValueAsBytes(checked));
            out.write('\n');
            tally.rows++;
            tally.origins.merge(checked.origin() + ":" + checked.method(), 1, Integer::sum);
        } catch (LeftOutException leftOut) {
            tally.leftOut.merge(leftOut.reason(), 1, Integer::sum);
            LOG.debugf("Left out, %s: %s", leftOut.reason(), leftOut.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Tally {
        private int rows;
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private final Map<String, Integer> origins = new TreeMap<>();
    }
}
