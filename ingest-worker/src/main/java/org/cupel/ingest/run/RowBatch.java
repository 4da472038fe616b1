package org.cupel.ingest.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.select.CrystalSelection;

/** Rows whose effects are committed together. */
final class RowBatch {

    private final CrystalSelection selection;
    private final int capacity;
    private final List<ReadOutcome.Accepted> accepted = new ArrayList<>();
    private final List<ReadOutcome.Rejected> rejected = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int deselected;

    RowBatch(CrystalSelection selection, int capacity) {
        this.selection = selection;
        this.capacity = capacity;
    }

    /** False when the row belongs to the next batch: this one is full, or holds another row of the same material. */
    boolean offer(ReadOutcome outcome) {
        if (size() == capacity) {
            return false;
        }
        if (outcome instanceof ReadOutcome.Accepted row) {
            return offer(row);
        }
        if (outcome instanceof ReadOutcome.Rejected row) {
            rejected.add(row);
        }
        return true;
    }

    private boolean offer(ReadOutcome.Accepted row) {
        if (!selection.test(row.row().crystal())) {
            deselected++;
            return true;
        }
        if (!ids.add(row.row().materialId())) {
            return false;
        }
        accepted.add(row);
        return true;
    }

    private int size() {
        return accepted.size() + rejected.size() + deselected;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    List<ReadOutcome.Accepted> accepted() {
        return accepted;
    }

    List<ReadOutcome.Rejected> rejected() {
        return rejected;
    }

    RunCounts counts(int upserted) {
        return RunCounts.of(upserted, accepted.size() - upserted, deselected, rejected.size());
    }
}
