package org.cupel.train.snapshot;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.surrogate.task.PropertyTask;

/** Turns a labelled row into a line of the snapshot, or says why it cannot be learnt from. */
final class RowCheck {

    private final PropertyTask task;
    private final CrystalGraphBuilder graphs;

    RowCheck(PropertyTask task, CrystalGraphBuilder graphs) {
        this.task = task;
        this.graphs = graphs;
    }

    /** @throws LeftOutException with the reason */
    SnapshotRow check(LabelledRow row) {
        if (!Double.isFinite(row.value())) {
            throw new LeftOutException("label is not finite", row.materialId() + ": " + row.value());
        }
        if (!task.accepts(row.unit())) {
            throw new LeftOutException("label has another unit", row.materialId() + ": '" + row.unit() + "'");
        }
        double target = task.target(row.value(), row.unit())
                .orElseThrow(() -> new LeftOutException(
                        "label cannot be transformed", row.materialId() + ": " + row.value() + " " + row.unit()));
        try {
            Crystal crystal = CrystalJson.read(row.structure());
            graphs.build(crystal);
            return new SnapshotRow(
                    row.materialId(),
                    crystal.composition().reducedFormula(),
                    target,
                    task.unit(),
                    row.origin(),
                    row.method(),
                    null,
                    CrystalJson.toNode(crystal));
        } catch (CrystalException unusable) {
            throw new LeftOutException(
                    "structure cannot become a graph", row.materialId() + ": " + unusable.getMessage());
        }
    }
}
