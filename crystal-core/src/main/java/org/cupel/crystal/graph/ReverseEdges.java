package org.cupel.crystal.graph;

import java.util.Arrays;

/** Finds for each directed edge the one that goes back, by an open-addressing table. */
final class ReverseEdges {

    private final RadiusGraph graph;
    private final int[] slots;

    ReverseEdges(RadiusGraph graph) {
        this.graph = graph;
        this.slots = new int[Integer.highestOneBit(Math.max(4, graph.edgeCount())) * 4];
        Arrays.fill(slots, -1);
        for (int e = 0; e < graph.edgeCount(); e++) {
            slots[slot(e, 1)] = e;
        }
    }

    /** [E]; an edge whose reverse fell outside the cutoff by rounding is its own. */
    int[] reverse() {
        int[] reverse = new int[graph.edgeCount()];
        for (int e = 0; e < reverse.length; e++) {
            int found = slots[slot(e, -1)];
            reverse[e] = found < 0 ? e : found;
        }
        return reverse;
    }

    /** The slot of edge e (sign 1) or of its reverse (sign -1): where it is, or the free one where it would be. */
    private int slot(int e, int sign) {
        int from = sign > 0 ? graph.centre()[e] : graph.neighbour()[e];
        int to = sign > 0 ? graph.neighbour()[e] : graph.centre()[e];
        int a = sign * graph.image()[3 * e];
        int b = sign * graph.image()[3 * e + 1];
        int c = sign * graph.image()[3 * e + 2];
        int at = hash(from, to, a, b, c) & (slots.length - 1);
        while (slots[at] >= 0 && !same(slots[at], from, to, a, b, c)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private boolean same(int e, int from, int to, int a, int b, int c) {
        int[] image = graph.image();
        return graph.centre()[e] == from
                && graph.neighbour()[e] == to
                && image[3 * e] == a
                && image[3 * e + 1] == b
                && image[3 * e + 2] == c;
    }

    private static int hash(int from, int to, int a, int b, int c) {
        long mixed = ((from * 1_000_003L + to) * 1_000_003L + a * 961L + b * 31L + c) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
