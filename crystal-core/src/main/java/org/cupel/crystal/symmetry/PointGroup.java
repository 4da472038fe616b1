package org.cupel.crystal.symmetry;

import java.util.List;
import java.util.Map;

/** The 32 crystallographic point groups by the kinds of rotations that they hold. International Tables A, chapter 3. */
public enum PointGroup {
    C1("1", 1, "1:1"),
    CI("-1", 2, "1:1 -1:1"),
    C2("2", 2, "1:1 2:1"),
    CS("m", 2, "1:1 -2:1"),
    C2H("2/m", 4, "1:1 2:1 -1:1 -2:1"),
    D2("222", 4, "1:1 2:3"),
    C2V("mm2", 4, "1:1 2:1 -2:2"),
    D2H("mmm", 8, "1:1 2:3 -1:1 -2:3"),
    C4("4", 4, "1:1 2:1 4:2"),
    S4("-4", 4, "1:1 2:1 -4:2"),
    C4H("4/m", 8, "1:1 2:1 4:2 -1:1 -2:1 -4:2"),
    D4("422", 8, "1:1 2:5 4:2"),
    C4V("4mm", 8, "1:1 2:1 4:2 -2:4"),
    D2D("-42m", 8, "1:1 2:3 -2:2 -4:2"),
    D4H("4/mmm", 16, "1:1 2:5 4:2 -1:1 -2:5 -4:2"),
    C3("3", 3, "1:1 3:2"),
    C3I("-3", 6, "1:1 3:2 -1:1 -3:2"),
    D3("32", 6, "1:1 2:3 3:2"),
    C3V("3m", 6, "1:1 3:2 -2:3"),
    D3D("-3m", 12, "1:1 2:3 3:2 -1:1 -2:3 -3:2"),
    C6("6", 6, "1:1 2:1 3:2 6:2"),
    C3H("-6", 6, "1:1 3:2 -2:1 -6:2"),
    C6H("6/m", 12, "1:1 2:1 3:2 6:2 -1:1 -2:1 -3:2 -6:2"),
    D6("622", 12, "1:1 2:7 3:2 6:2"),
    C6V("6mm", 12, "1:1 2:1 3:2 6:2 -2:6"),
    D3H("-6m2", 12, "1:1 2:3 3:2 -2:4 -6:2"),
    D6H("6/mmm", 24, "1:1 2:7 3:2 6:2 -1:1 -2:7 -3:2 -6:2"),
    T("23", 12, "1:1 2:3 3:8"),
    TH("m-3", 24, "1:1 2:3 3:8 -1:1 -2:3 -3:8"),
    O("432", 24, "1:1 2:9 3:8 4:6"),
    TD("-43m", 24, "1:1 2:3 3:8 -2:6 -4:6"),
    OH("m-3m", 48, "1:1 2:9 3:8 4:6 -1:1 -2:9 -3:8 -4:6");

    /** Trace to fold of a proper rotation; an improper one is the same with both signs turned. */
    private static final Map<Integer, Integer> FOLD_BY_TRACE = Map.of(3, 1, -1, 2, 0, 3, 1, 4, 2, 6);

    private final String symbol;
    private final int order;
    private final String counts;

    PointGroup(String symbol, int order, String counts) {
        this.symbol = symbol;
        this.order = order;
        this.counts = counts;
    }

    /** Hermann-Mauguin symbol, such as {@code m-3m}. */
    public String symbol() {
        return symbol;
    }

    /** Number of rotations. */
    public int order() {
        return order;
    }

    /** Whether it holds the inversion. */
    public boolean isCentrosymmetric() {
        return counts.contains("-1:");
    }

    /**
     * The group of distinct {@code rotations}, each [9].
     *
     * @throws IllegalArgumentException if they are no point group
     */
    static PointGroup of(List<int[]> rotations) {
        StringBuilder counts = new StringBuilder();
        for (int kind : new int[] {1, 2, 3, 4, 6, -1, -2, -3, -4, -6}) {
            long count = rotations.stream()
                    .filter(rotation -> kind(rotation) == kind)
                    .count();
            counts.append(count == 0 ? "" : (counts.isEmpty() ? "" : " ") + kind + ":" + count);
        }
        for (PointGroup group : values()) {
            if (group.counts.contentEquals(counts)) {
                return group;
            }
        }
        throw new IllegalArgumentException("Rotations " + counts + " are no point group");
    }

    private static int kind(int[] rotation) {
        int sign = IntMatrix.determinant(rotation);
        return sign * FOLD_BY_TRACE.getOrDefault(sign * IntMatrix.trace(rotation), 0);
    }
}
