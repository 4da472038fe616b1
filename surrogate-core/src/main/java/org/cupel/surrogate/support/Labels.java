package org.cupel.surrogate.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clusters and keys of rows as numbers, for leaving some out.
 *
 * @param clusters [rows]
 * @param keys [rows]
 */
record Labels(int[] clusters, int[] keys, Map<String, Integer> clusterNumbers, Map<String, Integer> keyNumbers) {

    static Labels of(List<SupportRow> rows) {
        Map<String, Integer> clusters = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        return new Labels(
                rows.stream().mapToInt(row -> number(clusters, row.cluster())).toArray(),
                rows.stream().mapToInt(row -> number(keys, row.key())).toArray(),
                clusters,
                keys);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(name, next);
        return known == null ? next : known;
    }

    /** The rows that do not count for this probe. */
    Exclusion excluded(Probe probe) {
        String label = probe.row().label(probe.leaveOut());
        return probe.leaveOut() == LeaveOut.CLUSTER
                ? new Exclusion(clusters, clusterNumbers.getOrDefault(label, Exclusion.NOTHING))
                : new Exclusion(keys, keyNumbers.getOrDefault(label, Exclusion.NOTHING));
    }
}
