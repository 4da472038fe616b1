package org.cupel.surrogate.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What could be read of a table.
 *
 * @param table rows of as many cells as there are columns
 * @param numbers of those rows among all, from 1; the header is none
 * @param refused what is wrong with the others, by their numbers
 */
public record ReadTable(Table table, List<Integer> numbers, Map<Integer, String> refused) {

    public ReadTable {
        numbers = List.copyOf(numbers);
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    /** Rows of the file, those that could not be read included. */
    public int rows() {
        return numbers.size() + refused.size();
    }
}
