package org.cupel.surrogate.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cupel.surrogate.table.ColumnUse.Use;

/** Finds the columns that fill a place from a short list. */
final class Sites {

    private static final int MOST_KINDS = 120;
    private static final int FEWEST_ROWS_PER_KIND = 3;
    private static final Set<Use> FILLING = Set.of(Use.ELEMENT, Use.FORMULA, Use.CATEGORY);

    private Sites() {}

    static List<Site> of(Table table, List<ColumnUse> uses, List<String> features) {
        List<Site> sites = new ArrayList<>();
        for (int c = 0; c < uses.size(); c++) {
            if (!FILLING.contains(uses.get(c).use())) {
                continue;
            }
            List<String> cells = table.column(c);
            int kinds = new HashSet<>(cells).size();
            if (kinds <= MOST_KINDS && kinds * FEWEST_ROWS_PER_KIND <= cells.size()) {
                sites.add(site(uses.get(c).column(), cells, features));
            }
        }
        return sites;
    }

    private static Site site(String column, List<String> cells, List<String> features) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] kind = cells.stream()
                .mapToInt(cell -> numbers.computeIfAbsent(cell, any -> numbers.size()))
                .toArray();
        List<Integer> own = IntStream.range(0, features.size())
                .filter(f -> features.get(f).startsWith(column + ".")
                        || features.get(f).startsWith(column + "="))
                .boxed()
                .toList();
        List<Integer> descriptors = own.stream()
                .filter(f -> describes(features.get(f).substring(column.length() + 1)))
                .toList();
        return new Site(column, kind, own, descriptors);
    }

    private static boolean describes(String feature) {
        return SiteFeatures.NAMES.stream().anyMatch(name -> feature.equals(name) || feature.equals(name + ".mean"));
    }
}
