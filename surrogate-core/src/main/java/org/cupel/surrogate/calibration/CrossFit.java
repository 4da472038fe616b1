package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Each row calibrated by rows of other clusters only: cluster by cluster where there are at most 20, else in ten folds of
 * whole clusters. Where there is but one cluster, in five folds of its rows, which says nothing of unseen families.
 */
public final class CrossFit {

    private static final int MOST_SINGLE_CLUSTERS = 20;
    private static final int FOLDS_OF_CLUSTERS = 10;
    private static final int FOLDS_OF_ROWS = 5;

    private CrossFit() {}

    /** For each row, in order, the calibration that has not seen its fold. */
    public static List<Calibration> calibrations(CalibrationMethod method, CalibrationRows rows, Target target) {
        int[] folds = folds(rows);
        Map<Integer, Calibration> byFold = new TreeMap<>();
        IntStream.of(folds)
                .distinct()
                .forEach(fold -> byFold.put(fold, method.fit(without(rows, folds, fold), target)));
        return IntStream.of(folds).mapToObj(byFold::get).toList();
    }

    /** The fold of each row. */
    static int[] folds(CalibrationRows rows) {
        Map<String, Integer> foldOfCluster = foldOfCluster(rows.byCluster());
        return IntStream.range(0, rows.size())
                .map(i -> foldOfCluster.size() == 1
                        ? i % FOLDS_OF_ROWS
                        : foldOfCluster.get(rows.rows().get(i).cluster()))
                .toArray();
    }

    static CalibrationRows without(CalibrationRows rows, int[] folds, int fold) {
        return CalibrationRows.of(IntStream.range(0, rows.size())
                .filter(i -> folds[i] != fold)
                .mapToObj(rows.rows()::get)
                .toList());
    }

    /** Largest clusters first, each to the fold with the fewest rows. */
    private static Map<String, Integer> foldOfCluster(Map<String, List<CalibrationRow>> clusters) {
        int folds = clusters.size() <= MOST_SINGLE_CLUSTERS ? clusters.size() : FOLDS_OF_CLUSTERS;
        int[] sizes = new int[folds];
        List<String> largestFirst = new ArrayList<>(clusters.keySet());
        largestFirst.sort(Comparator.comparingInt(name -> -clusters.get(name).size()));
        Map<String, Integer> foldOf = new TreeMap<>();
        for (String name : largestFirst) {
            int emptiest = IntStream.range(0, folds)
                    .boxed()
                    .min(Comparator.comparingInt(fold -> sizes[fold]))
                    .orElseThrow();
            sizes[emptiest] += clusters.get(name).size();
            foldOf.put(name, emptiest);
        }
        return foldOf;
    }
}
