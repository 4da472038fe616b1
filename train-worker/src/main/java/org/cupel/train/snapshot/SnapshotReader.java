package org.cupel.train.snapshot;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.CrystalGraph;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.train.graph.GraphSetBuilder;
import org.cupel.train.plan.LabelledGraphs;

/** Reads a snapshot back as graphs with targets, split by composition. */
@ApplicationScoped
public class SnapshotReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectStore objects;

    SnapshotReader(ObjectStore objects) {
        this.objects = objects;
    }

    public LabelledGraphs read(String objectKey, StableSplit split) {
        return read(objectKey, objects.open(objectKey), split);
    }

    /**
     * @param name for messages
     * @param content as it is stored, compressed; closed at the end
     */
    public static LabelledGraphs read(String name, InputStream content, StableSplit split) {
        CrystalGraphBuilder graphs = new CrystalGraphBuilder();
        GraphSetBuilder set = new GraphSetBuilder(graphs.neighboursPerAtom());
        SplitRows rows = new SplitRows(split);
        try (InputStream in = new GZIPInputStream(content, 1 << 16);
                MappingIterator<SnapshotRow> lines =
                        JSON.readerFor(SnapshotRow.class).readValues(in)) {
            while (lines.hasNextValue()) {
                SnapshotRow row = lines.nextValue();
                Crystal crystal = CrystalJson.read(row.structure());
                if (row.value() == null) {
                    rows.addCompeting(row, crystal);
                    continue;
                }
                CrystalGraph graph = graphs.build(crystal);
                set.add(graph.species(), graph.neighbour(), graph.distanceAngstrom(), graph.mask());
                rows.add(row, crystal);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The snapshot '" + name + "' cannot be read", failure);
        }
        return rows.with(set.build());
    }
}
