package org.cupel.crystal.graph;

import java.util.Arrays;
import org.cupel.crystal.InvalidCrystalException;

/** Atoms of a cell, and those of their images whose distance to the cell across each pair of faces is within reach. */
final class Images {

    private static final int LIMIT = 10_000_000;

    private int[] atoms;
    private int[] shifts;
    private int size;

    /**
     * @param wrapped [3N], fractional coordinates from 0 to 1
     * @param reach [3], in units of the height of the cell along each axis
     */
    Images(double[] wrapped, double[] reach) {
        double expected = wrapped.length / 3.0 * (1.1 + 2 * reach[0]) * (1.1 + 2 * reach[1]) * (1.1 + 2 * reach[2]);
        int capacity = (int) Math.min(expected + 16, 200_000);
        atoms = new int[capacity];
        shifts = new int[3 * capacity];
        for (int atom = 0; atom < wrapped.length / 3; atom++) {
            addAll(atom, wrapped, reach);
        }
    }

    private void addAll(int atom, double[] wrapped, double[] reach) {
        int firstB = first(wrapped[3 * atom + 1], reach[1]);
        int lastB = last(wrapped[3 * atom + 1], reach[1]);
        int firstC = first(wrapped[3 * atom + 2], reach[2]);
        int lastC = last(wrapped[3 * atom + 2], reach[2]);
        int lastA = last(wrapped[3 * atom], reach[0]);
        for (int a = first(wrapped[3 * atom], reach[0]); a <= lastA; a++) {
            for (int b = firstB; b <= lastB; b++) {
                for (int c = firstC; c <= lastC; c++) {
                    add(atom, a, b, c);
                }
            }
        }
    }

    private static int first(double fraction, double reach) {
        return (int) Math.ceil(-reach - fraction);
    }

    private static int last(double fraction, double reach) {
        return (int) Math.floor(1 + reach - fraction);
    }

    private void add(int atom, int a, int b, int c) {
        if (size == atoms.length) {
            grow();
        }
        atoms[size] = atom;
        shifts[3 * size] = a;
        shifts[3 * size + 1] = b;
        shifts[3 * size + 2] = c;
        size++;
    }

    private void grow() {
        if (size >= LIMIT) {
            throw new InvalidCrystalException("More than " + LIMIT
                    + " images of atoms: the cell is far too small for its atoms. Check that lengths are in Å.");
        }
        int capacity = Math.min(LIMIT, 2 * size);
        atoms = Arrays.copyOf(atoms, capacity);
        shifts = Arrays.copyOf(shifts, 3 * capacity);
    }

    int size() {
        return size;
    }

    int atom(int image) {
        return atoms[image];
    }

    int shift(int image, int axis) {
        return shifts[3 * image + axis];
    }

    boolean isHome(int image) {
        return shifts[3 * image] == 0 && shifts[3 * image + 1] == 0 && shifts[3 * image + 2] == 0;
    }
}
