package org.cupel.train.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.graph.CrystalGraph;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.graph.GraphSetBuilder;
import org.cupel.train.plan.LabelledGraphs;

/** Collects materials that belong to no snapshot; one that cannot be predicted is left out and counted. */
public final class LooseRows {

    private final CrystalGraphBuilder graphs = new CrystalGraphBuilder();
    private final GraphSetBuilder set = new GraphSetBuilder(graphs.neighboursPerAtom());
    private final RowCheck check;
    private final List<Crystal> crystals = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    private int leftOut;

    public LooseRows(PropertyTask task) {
        this.check = new RowCheck(task, graphs);
    }

    /** A material without a label; its target is NaN. */
    public void add(String structure) {
        try {
            add(CrystalJson.read(structure), Double.NaN);
        } catch (CrystalException unusable) {
            leftOut++;
        }
    }

    public void add(LabelledRow row) {
        try {
            SnapshotRow checked = check.check(row);
            add(CrystalJson.read(checked.structure()), checked.value());
        } catch (LeftOutException unusable) {
            leftOut++;
        }
    }

    public int leftOut() {
        return leftOut;
    }

    /** All of them as rows that nothing is chosen by. */
    public LabelledGraphs all() {
        return new LabelledGraphs(
                crystals,
                set.build(),
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                new int[0],
                new int[0],
                IntStream.range(0, crystals.size()).toArray());
    }

    private void add(Crystal crystal, double target) {
        CrystalGraph graph = graphs.build(crystal);
        set.add(graph.species(), graph.neighbour(), graph.distanceAngstrom(), graph.mask());
        crystals.add(crystal);
        targets.add(target);
    }
}
