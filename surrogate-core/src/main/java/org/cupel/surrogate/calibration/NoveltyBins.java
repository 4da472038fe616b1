package org.cupel.surrogate.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Rows in bins of ascending novelty. */
record NoveltyBins(List<Bin> bins, List<String> notes) {

    /** @param upTo the largest novelty of the bin, unlimited for the last one */
    record Bin(Margin upTo, List<CalibrationRow> rows) {}

    static NoveltyBins of(List<CalibrationRow> rows, int wanted, int needed) {
        List<String> notes = new ArrayList<>();
        Deque<List<CalibrationRow>> merged = merge(cut(rows, wanted), needed, notes);
        List<Bin> bins = new ArrayList<>();
        while (!merged.isEmpty()) {
            List<CalibrationRow> bin = merged.removeFirst();
            bins.add(new Bin(merged.isEmpty() ? Margin.UNLIMITED : Margin.of(novelty(bin.get(bin.size() - 1))), bin));
        }
        return new NoveltyBins(bins, notes);
    }

    /** Equal shares; rows of the same novelty stay together. */
    private static List<List<CalibrationRow>> cut(List<CalibrationRow> rows, int wanted) {
        List<CalibrationRow> ascending = rows.stream()
                .sorted(Comparator.comparingDouble(NoveltyBins::novelty))
                .toList();
        List<List<CalibrationRow>> cuts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= wanted; i++) {
            int to = Math.max(from, (int) ((long) i * rows.size() / wanted));
            while (to > from && to < rows.size() && novelty(ascending.get(to)) == novelty(ascending.get(to - 1))) {
                to++;
            }
            cuts.add(ascending.subList(from, to));
            from = to;
        }
        return cuts;
    }

    private static Deque<List<CalibrationRow>> merge(List<List<CalibrationRow>> cuts, int needed, List<String> notes) {
        Deque<List<CalibrationRow>> merged = new ArrayDeque<>();
        List<CalibrationRow> open = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            open.addAll(cuts.get(i));
            if (open.size() >= needed) {
                merged.addLast(open);
                open = new ArrayList<>();
            } else if (i < cuts.size() - 1) {
                notes.add(small(i, open.size(), needed) + "joined the next more novel one.");
            }
        }
        if (merged.isEmpty()) {
            merged.addLast(open);
        } else if (!open.isEmpty()) {
            notes.add(small(cuts.size() - 1, open.size(), needed) + "joined the one before it.");
            merged.getLast().addAll(open);
        }
        return merged;
    }

    private static String small(int index, int rows, int needed) {
        return "Novelty group " + (index + 1) + " has " + rows + " rows, fewer than " + needed + ": ";
    }

    private static double novelty(CalibrationRow row) {
        return row.prediction().novelty();
    }
}
