package org.cupel.launcher.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.select.CrystalSelection;

/**
 * The rows that the demo can use: selected, labelled, each structure once.
 *
 * @param rejected the first rows that could not be read, for people
 */
record DemoRows(List<MaterialRow> usable, DemoData.LeftOut left, List<ReadOutcome.Rejected> rejected) {

    private static final int SHOWN = 5;

    static DemoRows collect(Stream<ReadOutcome> outcomes, CrystalSelection selection) {
        Collector collector = new Collector(selection);
        outcomes.forEach(collector::add);
        return collector.rows();
    }

    private static final class Collector {
        private final CrystalSelection selection;
        private final List<MaterialRow> usable = new ArrayList<>();
        private final List<ReadOutcome.Rejected> shown = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int unreadable;
        private int notSelected;
        private int unlabelled;
        private int repeated;

        Collector(CrystalSelection selection) {
            this.selection = selection;
        }

        void add(ReadOutcome outcome) {
            if (outcome instanceof ReadOutcome.Accepted accepted) {
                add(accepted.row());
            } else if (outcome instanceof ReadOutcome.Rejected rejected) {
                unreadable++;
                if (shown.size() < SHOWN) {
                    shown.add(rejected);
                }
            }
        }

        private void add(MaterialRow row) {
            if (!selection.test(row.crystal())) {
                notSelected++;
            } else if (!row.properties().containsKey(HiddenLabels.PROPERTY)) {
                unlabelled++;
            } else if (!seen.add("id " + row.materialId())
                    | !seen.add(row.crystal().structureHash())) {
                repeated++;
            } else {
                usable.add(row);
            }
        }

        DemoRows rows() {
            return new DemoRows(
                    usable, new DemoData.LeftOut(unreadable, notSelected, unlabelled, repeated), List.copyOf(shown));
        }
    }
}
