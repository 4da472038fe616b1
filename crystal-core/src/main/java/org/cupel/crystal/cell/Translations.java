package org.cupel.crystal.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;

/** Searches for the shifts that bring a crystal onto itself. Its cell is reduced. */
final class Translations {

    private final Crystal crystal;
    private final double[] fractional;
    private final double toleranceAngstrom;
    private final Map<Integer, int[]> atomsByNumber = new HashMap<>();
    private final int[] numbers;

    private Translations(Crystal crystal, double toleranceAngstrom) {
        this.crystal = crystal;
        this.fractional = crystal.fractionalCoordinates();
        this.toleranceAngstrom = toleranceAngstrom;
        this.numbers = crystal.atomicNumbers();
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int atom = 0; atom < numbers.length; atom++) {
            lists.computeIfAbsent(numbers[atom], key -> new ArrayList<>()).add(atom);
        }
        lists.forEach((number, atoms) -> atomsByNumber.put(
                number, atoms.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The identity first. */
    static List<Translation> of(Crystal crystal, double toleranceAngstrom) {
        return new Translations(crystal, toleranceAngstrom).search();
    }

    private List<Translation> search() {
        int[] rarest = atomsByNumber.values().stream()
                .min((u, v) -> u.length != v.length ? u.length - v.length : u[0] - v[0])
                .orElseThrow();
        List<Translation> found = new ArrayList<>();
        for (int target : rarest) {
            double[] shift = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                shift[axis] = fractional[3 * target + axis] - fractional[3 * rarest[0] + axis];
            }
            Translation translation = tested(shift);
            if (translation != null) {
                found.add(translation);
            }
        }
        return found;
    }

    /** The shift, moved to the mean over all atoms, or null if it does not fit. */
    private Translation tested(double[] shift) {
        int[] images = new int[numbers.length];
        boolean[] taken = new boolean[numbers.length];
        double[] sum = new double[3];
        for (int atom = 0; atom < numbers.length; atom++) {
            int image = image(atom, shift, taken);
            if (image < 0) {
                return null;
            }
            taken[image] = true;
            images[atom] = image;
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += difference(atom, image, shift, axis);
            }
        }
        double[] mean = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            mean[axis] = shift[axis] + sum[axis] / numbers.length;
        }
        return new Translation(mean, images);
    }

    private int image(int atom, double[] shift, boolean[] taken) {
        int best = -1;
        double shortest = toleranceAngstrom * toleranceAngstrom;
        for (int candidate : atomsByNumber.get(numbers[atom])) {
            if (!taken[candidate]) {
                double squared = squaredDistance(atom, candidate, shift);
                if (squared <= shortest) {
                    shortest = squared;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double difference(int atom, int candidate, double[] shift, int axis) {
        return Fractions.nearest(fractional[3 * candidate + axis] - fractional[3 * atom + axis] - shift[axis]);
    }

    private double squaredDistance(int atom, int candidate, double[] shift) {
        double x = difference(atom, candidate, shift, 0);
        double y = difference(atom, candidate, shift, 1);
        double z = difference(atom, candidate, shift, 2);
        double squared = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = x * crystal.lattice().component(0, axis)
                    + y * crystal.lattice().component(1, axis)
                    + z * crystal.lattice().component(2, axis);
            squared += d * d;
        }
        return squared;
    }
}
