package org.cupel.surrogate.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What to say of a name that nothing has. */
public final class UnknownName {

    private static final int MOST_NEAREST = 3;
    private static final int MOST_LISTED = 30;

    private UnknownName() {}

    /**
     * @param what the kind of thing that is named, such as column
     * @param known all names there are
     */
    public static String message(String what, String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "No " + what + " is named \"" + name + "\", and there is none at all. Give data that have some.";
        }
        List<String> nearest = nearest(name, known);
        String all = String.join(", ", known.stream().limit(MOST_LISTED).toList())
                + (known.size() > MOST_LISTED ? ", and " + (known.size() - MOST_LISTED) + " more" : "");
        return "No " + what + " is named \"" + name + "\". "
                + (nearest.isEmpty() ? "" : "Maybe " + String.join(" or ", nearest) + " is meant. ") + "There are "
                + all + ".";
    }

    /** Those that hold the name, or that a few letters turn into it; the nearest first. */
    static List<String> nearest(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream()
                .filter(column -> distance(wanted, plain(column)) <= Math.max(1, wanted.length() / 3)
                        || wanted.length() > 1 && plain(column).contains(wanted))
                .sorted(Comparator.comparingInt((String column) -> distance(wanted, plain(column)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAREST)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    /** Letters to add, take away or change. Levenshtein, Sov. Phys. Dokl. 10, 707 (1966). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
