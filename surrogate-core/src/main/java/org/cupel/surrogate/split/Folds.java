package org.cupel.surrogate.split;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Makes folds of plain columns, one entry per row. The same columns and settings give the same folds anywhere. */
public final class Folds {

    private Folds() {}

    /** The folds of a kind: one, but for {@link SplitKind#LOCO}. */
    public static List<Fold> of(SplitKind kind, SplitColumns columns, SplitSettings settings) {
        return switch (kind) {
            case RANDOM -> List.of(random(columns.ids(), settings.testShare(), settings.salt()));
            case COMPOSITION -> List.of(byComposition(columns.formulas(), settings.testShare(), settings.salt()));
            case YEAR -> List.of(byYear(columns.years(), settings.yearFor(columns.years())));
            case LOCO -> leaveOneClusterOut(columns.clusters());
        };
    }

    /**
     * By the hash of each row's id: a row never moves when others come or go.
     *
     * @param testShare met in expectation, not exactly
     */
    public static Fold random(List<String> ids, double testShare, String salt) {
        return hashed(SplitKind.RANDOM, ids, testShare, salt);
    }

    /** By the hash of each row's reduced formula: polymorphs stay together. */
    public static Fold byComposition(List<String> formulas, double testShare, String salt) {
        return hashed(SplitKind.COMPOSITION, formulas, testShare, salt);
    }

    /**
     * Rows from a year on are the test; rows without a year only ever train.
     *
     * @param years [n], {@link SplitColumns#NO_YEAR} where there is none
     */
    public static Fold byYear(int[] years, int from) {
        return fold(
                SplitKind.YEAR.id() + "-" + from,
                years.length,
                i -> SplitColumns.hasYear(years[i]) && years[i] >= from);
    }

    /**
     * Every cluster in turn is the test and the other clusters train. Rows without a cluster are left out of both: they
     * might belong to the family that is held out.
     *
     * @param clusters [n], {@link SplitColumns#NO_CLUSTER} where there is none
     */
    public static List<Fold> leaveOneClusterOut(int[] clusters) {
        int[] known = IntStream.range(0, clusters.length)
                .filter(i -> clusters[i] != SplitColumns.NO_CLUSTER)
                .toArray();
        return Arrays.stream(known)
                .map(i -> clusters[i])
                .distinct()
                .sorted()
                .mapToObj(cluster -> new Fold(
                        SplitKind.LOCO.id() + "-" + cluster,
                        select(known, i -> clusters[i] != cluster),
                        select(known, i -> clusters[i] == cluster)))
                .toList();
    }

    private static Fold hashed(SplitKind kind, List<String> keys, double testShare, String salt) {
        var split = new StableSplit(salt, new SplitFractions(1 - testShare, 0, testShare));
        return fold(kind.id(), keys.size(), i -> split.partOf(keys.get(i)) == Part.TEST);
    }

    private static Fold fold(String name, int n, IntPredicate test) {
        int[] all = IntStream.range(0, n).toArray();
        return new Fold(name, select(all, test.negate()), select(all, test));
    }

    private static int[] select(int[] rows, IntPredicate wanted) {
        return Arrays.stream(rows).filter(wanted).toArray();
    }
}
