package org.cupel.surrogate.structure;

import org.apache.commons.numbers.gamma.Erfc;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.NeighbourList;

/**
 * The electrostatic energy of point charges in a periodic cell. Ewald, Ann. Phys. 369, 253 (1921),
 * doi:10.1002/andp.19213690304, with the width at which both sums are equally long; neglected terms are below 1e-5 of the
 * energy.
 */
final class EwaldSum {

    /** e² / (4 π ε₀). */
    static final double COULOMB_EV_ANGSTROM = 14.399645;

    /** erfc(3.6) is 4e-7. */
    private static final double REACH = 3.6;

    private final Crystal crystal;
    private final double[] charges;
    private final double volume;

    /** 1/Å, of the Gaussians exp(−α² r²) around the charges. */
    private final double alpha;

    /** @param charges [N] in elementary charges; what they do not add up to zero is spread evenly over the cell */
    EwaldSum(Crystal crystal, double[] charges) {
        this.crystal = crystal;
        this.charges = charges;
        volume = crystal.lattice().volumeAngstrom3();
        alpha = Math.sqrt(Math.PI) * Math.pow(charges.length / (volume * volume), 1.0 / 6);
    }

    /** Of the cell, in eV. */
    double energyEv() {
        double squares = 0;
        double sum = 0;
        for (double charge : charges) {
            squares += charge * charge;
            sum += charge;
        }
        double own = -alpha / Math.sqrt(Math.PI) * squares;
        double background = -Math.PI * sum * sum / (2 * volume * alpha * alpha);
        return COULOMB_EV_ANGSTROM * (near() + far() + own + background);
    }

    private double near() {
        NeighbourList list = NeighbourList.of(crystal, REACH / alpha);
        double energy = 0;
        for (int i = 0; i < charges.length; i++) {
            for (int e = list.start(i); e < list.start(i + 1); e++) {
                double distance = Math.max(1e-3, list.distanceAngstrom(e));
                energy += charges[i] * charges[list.neighbour(e)] * Erfc.value(alpha * distance) / distance;
            }
        }
        return energy / 2;
    }

    private double far() {
        double[][] reciprocal = reciprocal(crystal.lattice());
        double longest = 2 * alpha * REACH;
        int[] most = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            most[axis] = (int) Math.floor(longest * length(crystal.lattice(), axis) / (2 * Math.PI));
        }
        double[] fractional = crystal.fractionalCoordinates();
        double energy = 0;
        // Waves come in pairs of opposite direction that count the same.
        for (int h = 0; h <= most[0]; h++) {
            for (int k = h == 0 ? 0 : -most[1]; k <= most[1]; k++) {
                for (int l = h == 0 && k == 0 ? 1 : -most[2]; l <= most[2]; l++) {
                    double squared = squared(reciprocal, h, k, l);
                    if (squared <= longest * longest) {
                        energy += 2 * wave(fractional, h, k, l) * Math.exp(-squared / (4 * alpha * alpha)) / squared;
                    }
                }
            }
        }
        return 2 * Math.PI / volume * energy;
    }

    /** |Σ q exp(i G r)|². */
    private double wave(double[] fractional, int h, int k, int l) {
        double cosine = 0;
        double sine = 0;
        for (int i = 0; i < charges.length; i++) {
            double phase =
                    2 * Math.PI * (h * fractional[3 * i] + k * fractional[3 * i + 1] + l * fractional[3 * i + 2]);
            cosine += charges[i] * Math.cos(phase);
            sine += charges[i] * Math.sin(phase);
        }
        return cosine * cosine + sine * sine;
    }

    private static double length(Lattice lattice, int vector) {
        return lattice.length(vector);
    }

    /** Rows: 2 π (b × c) / V and so on, in 1/Å. */
    private static double[][] reciprocal(Lattice lattice) {
        double[][] rows = new double[3][3];
        double signed = 0;
        for (int axis = 0; axis < 3; axis++) {
            rows[axis] = cross(lattice, (axis + 1) % 3, (axis + 2) % 3);
        }
        for (int x = 0; x < 3; x++) {
            signed += lattice.component(0, x) * rows[0][x];
        }
        for (double[] row : rows) {
            for (int x = 0; x < 3; x++) {
                row[x] *= 2 * Math.PI / signed;
            }
        }
        return rows;
    }

    private static double[] cross(Lattice lattice, int u, int v) {
        double[] product = new double[3];
        for (int x = 0; x < 3; x++) {
            int y = (x + 1) % 3;
            int z = (x + 2) % 3;
            product[x] = lattice.component(u, y) * lattice.component(v, z)
                    - lattice.component(u, z) * lattice.component(v, y);
        }
        return product;
    }

    private static double squared(double[][] reciprocal, int h, int k, int l) {
        double sum = 0;
        for (int x = 0; x < 3; x++) {
            double component = h * reciprocal[0][x] + k * reciprocal[1][x] + l * reciprocal[2][x];
            sum += component * component;
        }
        return sum;
    }
}
