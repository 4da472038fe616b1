package org.cupel.backbone.equivariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cupel.backbone.weights.WeightArray;

/**
 * One way in which features of a degree and harmonics of a degree make a message of a degree, channel by channel.
 *
 * @param features degree of the neighbour's features
 * @param harmonics degree of the edge's harmonics
 * @param message degree of what they make
 * @param channels number of channels
 * @param firstWeight place of this path's first radial weight among all
 */
public record CouplingPath(int features, int harmonics, int message, int channels, int firstWeight) {

    /**
     * All paths that keep parity (-1)^l, by degree of the message, then of the features, then of the harmonics.
     *
     * @param channels by degree of the features; 0 where there are none
     * @param largestHarmonics degree
     * @param largestMessage degree
     */
    public static List<CouplingPath> all(int[] channels, int largestHarmonics, int largestMessage) {
        List<CouplingPath> unplaced = new ArrayList<>();
        for (int l1 = 0; l1 < channels.length; l1++) {
            for (int l2 = 0; l2 <= largestHarmonics && channels[l1] > 0; l2++) {
                for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(l1 + l2, largestMessage); l3 += 2) {
                    unplaced.add(new CouplingPath(l1, l2, l3, channels[l1], 0));
                }
            }
        }
        unplaced.sort(Comparator.comparingInt(CouplingPath::message));
        List<CouplingPath> paths = new ArrayList<>();
        int first = 0;
        for (CouplingPath path : unplaced) {
            paths.add(new CouplingPath(path.features, path.harmonics, path.message, path.channels, first));
            first += path.channels;
        }
        return List.copyOf(paths);
    }

    public static int weights(List<CouplingPath> paths) {
        return paths.stream().mapToInt(CouplingPath::channels).sum();
    }

    /** Channels of all messages of a degree. */
    public static int channels(List<CouplingPath> paths, int message) {
        return paths.stream()
                .filter(path -> path.message == message)
                .mapToInt(CouplingPath::channels)
                .sum();
    }

    /** Whether one of the factors is a scalar, so that the message is just the product. */
    boolean plain() {
        return features == 0 || harmonics == 0;
    }

    /** √(2·l3+1) · 3j, [2·l3+1, (2·l2+1)·(2·l1+1)]: from products (harmonics, features) to the message. */
    WeightArray coupling() {
        double[][][] symbols = Wigner3j.of(features, harmonics, message);
        int rows = 2 * message + 1;
        int columns = symbols.length * symbols[0].length;
        double[] matrix = new double[rows * columns];
        for (int a = 0; a < symbols.length; a++) {
            for (int b = 0; b < symbols[0].length; b++) {
                for (int m = 0; m < rows; m++) {
                    matrix[m * columns + b * symbols.length + a] = Math.sqrt(rows) * symbols[a][b][m];
                }
            }
        }
        return new WeightArray(new long[] {rows, columns}, matrix);
    }

    String name() {
        return features + "x" + harmonics + "=" + message;
    }
}
