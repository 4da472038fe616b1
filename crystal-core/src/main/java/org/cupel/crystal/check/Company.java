package org.cupel.crystal.check;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * Whether atoms have company, decided for ordinary crystals without a list of all neighbours: the first atom found near
 * another settles it for both.
 */
final class Company {

    /** Flatter cells hold so many images that the list of neighbours may refuse them; it has to see those. */
    private static final double ORDINARY_HEIGHT_ANGSTROM = 1;

    private static final int ORDINARY_ATOMS = 2_000;

    private final Lattice lattice;
    private final double[] fractional;
    private final double reachSquared;

    private Company(Crystal crystal, double reachAngstrom) {
        this.lattice = crystal.lattice();
        this.fractional = crystal.fractionalCoordinates();
        this.reachSquared = reachAngstrom * reachAngstrom;
    }

    /** True when every atom is surely within {@code reachAngstrom} of another; false when that is not known. */
    static boolean everyAtomHas(Crystal crystal, double reachAngstrom) {
        return isOrdinary(crystal) && new Company(crystal, reachAngstrom).everyAtomHasSome();
    }

    private static boolean isOrdinary(Crystal crystal) {
        Lattice lattice = crystal.lattice();
        double thinnest = Math.min(lattice.height(0), Math.min(lattice.height(1), lattice.height(2)));
        return thinnest >= ORDINARY_HEIGHT_ANGSTROM && crystal.atomCount() <= ORDINARY_ATOMS;
    }

    private boolean everyAtomHasSome() {
        int atoms = fractional.length / 3;
        boolean[] accompanied = new boolean[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            if (!accompanied[atom]) {
                int other = companion(atom, atoms);
                if (other < 0) {
                    return false;
                }
                accompanied[other] = true;
            }
        }
        return true;
    }

    /** Any atom near {@code atom}, those that follow it first; -1 if the nearest images show none. */
    private int companion(int atom, int atoms) {
        for (int step = 1; step < atoms; step++) {
            int other = (atom + step) % atoms;
            if (isNear(atom, other)) {
                return other;
            }
        }
        return -1;
    }

    private boolean isNear(int atom, int other) {
        double a = wrapped(fractional[3 * other] - fractional[3 * atom]);
        double b = wrapped(fractional[3 * other + 1] - fractional[3 * atom + 1]);
        double c = wrapped(fractional[3 * other + 2] - fractional[3 * atom + 2]);
        double squared = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = a * lattice.component(0, axis) + b * lattice.component(1, axis) + c * lattice.component(2, axis);
            squared += d * d;
        }
        return squared <= reachSquared;
    }

    private static double wrapped(double difference) {
        return difference - Math.rint(difference);
    }
}
