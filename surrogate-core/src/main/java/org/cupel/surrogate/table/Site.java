package org.cupel.surrogate.table;

import java.util.List;

/**
 * A column that says what fills a place, from a list that is much shorter than the table.
 *
 * @param kind [n] which of the list, from 0
 * @param features numbers of the features made of this column alone
 * @param descriptors those of them that tell the kinds apart in a few numbers; may be empty
 */
public record Site(String column, int[] kind, List<Integer> features, List<Integer> descriptors) {

    public Site {
        features = List.copyOf(features);
        descriptors = List.copyOf(descriptors);
    }
}
