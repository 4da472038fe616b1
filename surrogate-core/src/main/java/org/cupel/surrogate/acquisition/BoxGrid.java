package org.cupel.surrogate.acquisition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Boxes by the numbers of their edges, so that what depends on an edge is worked out once.
 *
 * @param edges per objective, ascending; the first is −∞
 * @param low [boxes][objectives] numbers of lower edges
 * @param high [boxes][objectives] numbers of upper edges
 */
record BoxGrid(double[][] edges, int[][] low, int[][] high) {

    static BoxGrid of(ParetoFront front) {
        List<Box> boxes = BoxDecomposition.of(front);
        double[][] edges = new double[front.objectives()][];
        for (int j = 0; j < edges.length; j++) {
            int objective = j;
            edges[j] = boxes.stream()
                    .flatMapToDouble(box -> DoubleStream.of(box.low()[objective], box.high()[objective]))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return new BoxGrid(
                edges,
                boxes.stream().map(box -> numbers(edges, box.low())).toArray(int[][]::new),
                boxes.stream().map(box -> numbers(edges, box.high())).toArray(int[][]::new));
    }

    private static int[] numbers(double[][] edges, double[] corner) {
        var numbers = new int[corner.length];
        Arrays.setAll(numbers, j -> Arrays.binarySearch(edges[j], corner[j]));
        return numbers;
    }
}
