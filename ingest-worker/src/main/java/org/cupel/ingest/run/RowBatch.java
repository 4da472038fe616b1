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
    private final List<ReadOutcome.Reference> references = new ArrayList<>();
    private final List<ReadOutcome.Withdrawn> withdrawn = new ArrayList<>();
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
        if (outcome instanceof ReadOutcome.Reference row) {
            return offer(row.phase().phaseId(), references, row);
        }
        if (outcome instanceof ReadOutcome.Withdrawn row) {
            return offer(row.materialId(), withdrawn, row);
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
        return offer(row.row().materialId(), accepted, row);
    }

    private <T> boolean offer(String id, List<T> rows, T row) {
        return ids.add(id) && rows.add(row);
    }

    int size() {
        return accepted.size() + rejected.size() + references.size() + withdrawn.size() + deselected;
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

    List<ReadOutcome.Reference> references() {
        return references;
    }

    List<ReadOutcome.Withdrawn> withdrawn() {
        return withdrawn;
    }

    /** @param changed what the stores took as new or changed */
    RunCounts counts(Effects changed) {
        int known = accepted.size() - changed.materials() + references.size() - changed.references();
        int gone = withdrawn.size() - changed.withdrawn();
        return RunCounts.of(
                changed.materials(),
                known + gone,
                deselected,
                rejected.size(),
                changed.withdrawn(),
                changed.references());
    }

    /** How many rows of a batch changed something. */
    record Effects(int materials, int references, int withdrawn) {}
}
