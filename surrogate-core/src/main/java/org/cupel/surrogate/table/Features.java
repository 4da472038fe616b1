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
 */
public record Features(List<String> names, double[][] rows, List<Composition> compositions, List<ColumnUse> uses) {

    public Features {
        names = List.copyOf(names);
        compositions = List.copyOf(compositions);
        uses = List.copyOf(uses);
    }
}
