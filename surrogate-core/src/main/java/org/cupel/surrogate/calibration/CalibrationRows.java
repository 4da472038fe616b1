package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows to calibrate on: every truth finite, every row in a cluster. */
public final class CalibrationRows {

    /** What clusters with too few rows are called together. */
    public static final String SMALL_CLUSTERS = "(small clusters)";

    private final List<CalibrationRow> rows;

    private CalibrationRows(List<CalibrationRow> rows) {
        this.rows = rows;
    }

    /** @throws IllegalArgumentException with the row's index when a truth is not finite or a cluster has no name */
    public static CalibrationRows of(List<CalibrationRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            CalibrationRow row = rows.get(i);
            if (!Double.isFinite(row.truth())) {
                throw new IllegalArgumentException(
                        "The truth of row " + i + " is " + row.truth() + ". Leave such rows out and count them.");
            }
            if (row.cluster() == null || row.cluster().isBlank()) {
                throw new IllegalArgumentException("Row " + i + " is in cluster '" + row.cluster()
                        + "'. Give each row a cluster; the same one for all where there is only one.");
            }
        }
        return new CalibrationRows(List.copyOf(rows));
    }

    public List<CalibrationRow> rows() {
        return rows;
    }

    public int size() {
        return rows.size();
    }

    /** Rows by cluster, in the order of the clusters' names. */
    public Map<String, List<CalibrationRow>> byCluster() {
        Map<String, List<CalibrationRow>> clusters = new TreeMap<>();
        rows.forEach(row -> clusters.computeIfAbsent(row.cluster(), name -> new ArrayList<>())
                .add(row));
        return clusters;
    }

    /** Rows by regime and cluster, clusters of fewer than {@code smallest} rows put together. */
    Map<RowGroup, List<CalibrationRow>> groups(int smallest) {
        Map<RowGroup, List<CalibrationRow>> all = new TreeMap<>();
        rows.forEach(row -> all.computeIfAbsent(RowGroup.of(row), group -> new ArrayList<>())
                .add(row));
        Map<RowGroup, List<CalibrationRow>> merged = new TreeMap<>();
        all.forEach((group, members) -> merged.computeIfAbsent(
                        members.size() < smallest ? group.small() : group, key -> new ArrayList<>())
                .addAll(members));
        return merged;
    }
}
