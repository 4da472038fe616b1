package org.cupel.train.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.HullProperty;
import org.jboss.logging.Logger;

/**
 * Freezes all labels known now as JSON lines in S3, sorted by material and stored under the hash of their bytes.
 *
 * <p>The same labels give the same bytes: Java's gzip header holds no time. Where the property is a distance to competing
 * phases, rows tell their formation energies too, and after them come, again sorted, materials of which nothing else is
 * known. Too few formation energies make no hull: then these are left out.
 */
@ApplicationScoped
public class SnapshotWriter {

    /** Share of the rows that must have a formation energy; results of laboratories, which have none, are added in time. */
    public static final double FEWEST_FORMATION_ENERGIES = 0.2;

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
        Map<String, Double> energies = HullProperty.is(task) ? formationEnergies() : Map.of();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            labels.forEach(
                    task.name(),
                    row -> writeRow(
                            check, row, energies.isEmpty() ? null : energies.remove(row.materialId()), out, tally));
            if (tally.energies > 0 && tally.energies >= FEWEST_FORMATION_ENERGIES * tally.rows) {
                writeCompeting(energies.keySet(), out, tally);
            }
        }
    }

    /** In eV/atom by material; those in another unit are left out. */
    private Map<String, Double> formationEnergies() {
        Map<String, Double> energies = new HashMap<>();
        labels.forEach(HullProperty.ENERGY.name(), row -> {
            if (HullProperty.ENERGY.accepts(row.unit()) && Double.isFinite(row.value())) {
                energies.put(row.materialId(), row.value());
            }
        });
        return energies;
    }

    private void writeRow(RowCheck check, LabelledRow row, Double formationEnergy, OutputStream out, Tally tally) {
        try {
            SnapshotRow checked = check.check(row).withFormationEnergy(formationEnergy);
            writeLine(checked, out);
            tally.rows++;
            tally.energies += formationEnergy == null ? 0 : 1;
            tally.origins.merge(checked.origin() + ":" + checked.method(), 1, Integer::sum);
        } catch (LeftOutException leftOut) {
            tally.leftOut.merge(leftOut.reason(), 1, Integer::sum);
            LOG.debugf("Left out, %s: %s", leftOut.reason(), leftOut.getMessage());
        }
    }

    private void writeCompeting(Set<String> ids, OutputStream out, Tally tally) {
        RowCheck check = new RowCheck(HullProperty.ENERGY, new CrystalGraphBuilder());
        labels.forEach(HullProperty.ENERGY.name(), row -> {
            if (ids.contains(row.materialId())) {
                try {
                    writeLine(check.check(row).competing(), out);
                    tally.competing++;
                } catch (LeftOutException leftOut) {
                    LOG.debugf("Does not compete, %s: %s", leftOut.reason(), leftOut.getMessage());
                }
            }
        });
        LOG.infof(
                "%d of %d labelled rows have a formation energy; %d more materials compete.",
                tally.energies, tally.rows, tally.competing);
    }

    private void writeLine(SnapshotRow row, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Tally {
        private int rows;
        private int energies;
        private int competing;
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private final Map<String, Integer> origins = new TreeMap<>();
    }
}
