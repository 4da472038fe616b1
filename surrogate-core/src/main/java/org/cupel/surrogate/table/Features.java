package org.cupel.surrogate.table;

import java.util.List;
import org.cupel.crystal.Composition;

/**
 * A table as numbers to learn from.
 *
 * @param names [d] names of the features
 * @param rows [n][d] finite values; no feature is constant
 * @param compositions [n] of element and formula columns together; empty when there are none
 * @param uses what became of each column
 * @param sites columns that fill places from a short list; may be empty
 */
public record Features(
        List<String> names, double[][] rows, List<Composition> compositions, List<ColumnUse> uses, List<Site> sites) {

    public Features {
        names = List.copyOf(names);
        compositions = List.copyOf(compositions);
        uses = List.copyOf(uses);
        sites = List.copyOf(sites);
    }

    /** Without sites. */
    public Features(List<String> names, double[][] rows, List<Composition> compositions, List<ColumnUse> uses) {
        this(names, rows, compositions, uses, List.of());
    }
}
