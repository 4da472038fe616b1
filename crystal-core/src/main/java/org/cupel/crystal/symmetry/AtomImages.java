package org.cupel.crystal.symmetry;

import java.util.Optional;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;

/** Looks for the shift that, after a rotation, brings each atom of a primitive cell onto one of its element. */
final class AtomImages {

    private final Crystal crystal;
    private final double toleranceAngstrom;
    private final int[] numbers;
    private final double[] fractional;
    private final int[] rarest;

    AtomImages(Crystal crystal, double toleranceAngstrom) {
        this.crystal = crystal;
        this.toleranceAngstrom = toleranceAngstrom;
        this.numbers = crystal.atomicNumbers();
        this.fractional = crystal.fractionalCoordinates();
        int number = IntStream.of(numbers)
                .boxed()
                .min((u, v) -> Long.compare(count(u), count(v)))
                .orElseThrow();
        this.rarest = IntStream.range(0, numbers.length)
                .filter(atom -> numbers[atom] == number)
                .toArray();
    }

    private long count(int number) {
        return IntStream.of(numbers).filter(other -> other == number).count();
    }

    /** The rotation with its shift, the mean over the atoms; in a primitive cell there is at most one. */
    Optional<SymmetryOperation> operation(int[] rotation) {
        double[] rotated = rotated(rotation);
        for (int target : rarest) {
            double[] shift = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                shift[axis] = fractional[3 * target + axis] - rotated[3 * rarest[0] + axis];
            }
            double[] mean = fitted(rotated, shift);
            if (mean != null) {
                return Optional.of(new SymmetryOperation(rotation, tidy(mean)));
            }
        }
        return Optional.empty();
    }

    /** Shifts in crystals without free origin are twenty-fourths; noise far below the tolerance is taken off. */
    private static double[] tidy(double[] shift) {
        double[] tidy = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double parts = Math.rint(24 * shift[axis]);
            tidy[axis] = Math.abs(24 * shift[axis] - parts) < 1e-6 ? parts / 24 : shift[axis];
        }
        return tidy;
    }

    private double[] rotated(int[] rotation) {
        double[] rotated = new double[fractional.length];
        for (int i = 0; i < rotated.length; i++) {
            int atom = i - i % 3;
            int row = 3 * (i % 3);
            rotated[i] = rotation[row] * fractional[atom]
                    + rotation[row + 1] * fractional[atom + 1]
                    + rotation[row + 2] * fractional[atom + 2];
        }
        return rotated;
    }

    private double[] fitted(double[] rotated, double[] shift) {
        boolean[] taken = new boolean[numbers.length];
        double[] mean = shift.clone();
        for (int atom = 0; atom < numbers.length; atom++) {
            int image = image(rotated, atom, shift, taken);
            if (image < 0) {
                return null;
            }
            taken[image] = true;
            for (int axis = 0; axis < 3; axis++) {
                mean[axis] += difference(rotated, atom, image, shift, axis) / numbers.length;
            }
        }
        return mean;
    }

    private int image(double[] rotated, int atom, double[] shift, boolean[] taken) {
        for (int candidate = 0; candidate < numbers.length; candidate++) {
            if (numbers[candidate] == numbers[atom]
                    && !taken[candidate]
                    && distance(rotated, atom, candidate, shift) <= toleranceAngstrom) {
                return candidate;
            }
        }
        return -1;
    }

    private double difference(double[] rotated, int atom, int candidate, double[] shift, int axis) {
        double d = fractional[3 * candidate + axis] - rotated[3 * atom + axis] - shift[axis];
        return d - Math.rint(d);
    }

    private double distance(double[] rotated, int atom, int candidate, double[] shift) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = difference(rotated, atom, candidate, shift, axis);
        }
        double[] xyz = crystal.lattice().toCartesian(d);
        return Math.sqrt(xyz[0] * xyz[0] + xyz[1] * xyz[1] + xyz[2] * xyz[2]);
    }
}
