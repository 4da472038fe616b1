package org.cupel.surrogate.split;

import java.util.Arrays;
import java.util.List;

/**
 * What splits are made of, one entry per row.
 *
 * @param ids of the materials
 * @param formulas reduced
 * @param years of first publication; {@link #NO_YEAR} where unknown
 * @param clusters as {@link Clusters#of()} gives them; {@link #NO_CLUSTER} where a row has no features
 */
public record SplitColumns(List<String> ids, List<String> formulas, int[] years, int[] clusters) {

    public static final int NO_YEAR = Integer.MIN_VALUE;
    public static final int NO_CLUSTER = -1;

    /** @throws IllegalArgumentException when the columns differ in length */
    public SplitColumns {
        ids = List.copyOf(ids);
        formulas = List.copyOf(formulas);
        if (ids.size() != formulas.size() || ids.size() != years.length || ids.size() != clusters.length) {
            throw new IllegalArgumentException(ids.size() + " ids, " + formulas.size() + " formulas, " + years.length
                    + " years and " + clusters.length + " clusters. Give one of each per row.");
        }
    }

    /** Without years and clusters. */
    public static SplitColumns of(List<String> ids, List<String> formulas) {
        return new SplitColumns(ids, formulas, filled(ids.size(), NO_YEAR), filled(ids.size(), NO_CLUSTER));
    }

    public SplitColumns withYears(int[] ofRows) {
        return new SplitColumns(ids, formulas, ofRows, clusters);
    }

    public SplitColumns withClusters(int[] ofRows) {
        return new SplitColumns(ids, formulas, years, ofRows);
    }

    static boolean hasYear(int year) {
        return year != NO_YEAR;
    }

    private static int[] filled(int n, int value) {
        var values = new int[n];
        Arrays.fill(values, value);
        return values;
    }
}
