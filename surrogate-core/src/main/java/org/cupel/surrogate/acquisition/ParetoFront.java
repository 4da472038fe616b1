package org.cupel.surrogate.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best trade-offs known so far between two or three objectives, all minimised.
 *
 * @param points those that no other dominates and that are better than the reference in every objective, in the order of
 *     their values
 * @param reference the worst that still counts, one value per objective
 */
public record ParetoFront(List<double[]> points, double[] reference) {

    /** Of no objectives, for functions that need no front. */
    public static final ParetoFront NONE = new ParetoFront(List.of(), new double[0]);

    /**
     * @param results any results, [objectives] each; dominated ones and those not better than the reference are left out
     * @throws IllegalArgumentException when there are not two or three objectives or a value is not finite
     */
    public static ParetoFront of(List<double[]> results, double[] reference) {
        if (reference.length != 2 && reference.length != 3) {
            throw new IllegalArgumentException(
                    "There are " + reference.length + " objectives. Give two or three, or fewer with bounds.");
        }
        requireFinite(reference, reference.length);
        var kept = new ArrayList<double[]>();
        for (double[] point : results) {
            requireFinite(point, reference.length);
            if (better(point, reference) && kept.stream().noneMatch(other -> dominates(other, point))) {
                kept.removeIf(other -> dominates(point, other));
                kept.add(point.clone());
            }
        }
        kept.sort(Comparator.comparing((double[] point) -> point, Arrays::compare));
        return new ParetoFront(List.copyOf(kept), reference.clone());
    }

    public int objectives() {
        return reference.length;
    }

    /** The volume between the points and the reference. */
    public double hypervolume() {
        if (points.isEmpty()) {
            return 0;
        }
        double[] ideal = reference.clone();
        points.forEach(point -> Arrays.setAll(ideal, j -> Math.min(ideal[j], point[j])));
        double volume = 1;
        for (int j = 0; j < ideal.length; j++) {
            volume *= reference[j] - ideal[j];
        }
        for (Box box : BoxDecomposition.of(this)) {
            volume -= box.volumeAbove(ideal);
        }
        return volume;
    }

    /** At least as good everywhere; equal points dominate each other, so that one of them is kept. */
    private static boolean dominates(double[] first, double[] second) {
        for (int j = 0; j < first.length; j++) {
            if (first[j] > second[j]) {
                return false;
            }
        }
        return true;
    }

    private static boolean better(double[] point, double[] reference) {
        for (int j = 0; j < point.length; j++) {
            if (point[j] >= reference[j]) {
                return false;
            }
        }
        return true;
    }

    private static void requireFinite(double[] point, int objectives) {
        if (point.length != objectives || !Arrays.stream(point).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A point of the front is " + Arrays.toString(point) + ". Give "
                    + objectives + " finite values, lower is better.");
        }
    }
}
