package org.cupel.surrogate.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many of each group a batch holds so far. */
final class CapLedger {

    private final List<Cap> caps;
    private final List<Map<Integer, Integer>> taken;

    CapLedger(List<Cap> caps) {
        this.caps = caps;
        taken = caps.stream().<Map<Integer, Integer>>map(cap -> new HashMap<>()).toList();
    }

    boolean admits(int row) {
        for (int c = 0; c < caps.size(); c++) {
            int group = caps.get(c).groups()[row];
            if (group >= 0 && taken.get(c).getOrDefault(group, 0) >= caps.get(c).atMost()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row fits once another has left. */
    boolean admitsInsteadOf(int row, int leaving) {
        for (int c = 0; c < caps.size(); c++) {
            int group = caps.get(c).groups()[row];
            int left = group == caps.get(c).groups()[leaving] ? 1 : 0;
            if (group >= 0
                    && taken.get(c).getOrDefault(group, 0) - left >= caps.get(c).atMost()) {
                return false;
            }
        }
        return true;
    }

    void take(int row) {
        count(row, 1);
    }

    void release(int row) {
        count(row, -1);
    }

    private void count(int row, int change) {
        for (int c = 0; c < caps.size(); c++) {
            taken.get(c).merge(caps.get(c).groups()[row], change, Integer::sum);
        }
    }
}
