package org.cupel.surrogate.calibration;

import java.util.Comparator;

/** Rows of one family in one regime. */
record RowGroup(String regime, String cluster) implements Comparable<RowGroup> {

    private static final Comparator<RowGroup> ORDER =
            Comparator.comparing(RowGroup::regime).thenComparing(RowGroup::cluster);

    static RowGroup of(CalibrationRow row) {
        return new RowGroup(row.regime(), row.cluster());
    }

    RowGroup small() {
        return new RowGroup(regime, CalibrationRows.SMALL_CLUSTERS);
    }

    @Override
    public int compareTo(RowGroup other) {
        return ORDER.compare(this, other);
    }
}
