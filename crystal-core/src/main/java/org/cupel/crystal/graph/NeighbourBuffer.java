package org.cupel.crystal.graph;

import java.util.Arrays;
import org.cupel.crystal.InvalidCrystalException;

/** Growing arrays of neighbour entries. */
final class NeighbourBuffer {

    private static final int LIMIT = 10_000_000;

    private int[] neighbours;
    private int[] images;
    private double[] distances;
    private int size;

    NeighbourBuffer(int capacity) {
        neighbours = new int[capacity];
        images = new int[3 * capacity];
        distances = new double[capacity];
    }

    /** Room for the neighbours to expect at this density, plus some. */
    static NeighbourBuffer expecting(int atoms, double volumeAngstrom3, double cutoffAngstrom) {
        double sphere = 4.19 * cutoffAngstrom * cutoffAngstrom * cutoffAngstrom;
        double expected = 1.2 * atoms * (atoms * sphere / volumeAngstrom3) + 16;
        return new NeighbourBuffer((int) Math.min(expected, 200_000));
    }

    void add(int neighbour, int imageA, int imageB, int imageC, double distance) {
        if (size == distances.length) {
            grow();
        }
        neighbours[size] = neighbour;
        images[3 * size] = imageA;
        images[3 * size + 1] = imageB;
        images[3 * size + 2] = imageC;
        distances[size++] = distance;
    }

    private void grow() {
        if (size >= LIMIT) {
            throw new InvalidCrystalException("More than " + LIMIT
                    + " neighbours: the cell is far too small for its atoms. Check that lengths are in Å.");
        }
        int capacity = Math.min(LIMIT, 2 * size);
        neighbours = Arrays.copyOf(neighbours, capacity);
        images = Arrays.copyOf(images, 3 * capacity);
        distances = Arrays.copyOf(distances, capacity);
    }

    int size() {
        return size;
    }

    int[] neighbours() {
        return neighbours;
    }

    int[] images() {
        return images;
    }

    double[] distances() {
        return distances;
    }
}
