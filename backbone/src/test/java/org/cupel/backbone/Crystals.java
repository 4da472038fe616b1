package org.cupel.backbone;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Crystals changed in ways whose effect on a potential is known. */
final class Crystals {

    private Crystals() {}

    static double[] times(double[] values, double factor) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }

    /** One Cartesian coordinate of one atom moved. */
    static Crystal moved(Crystal crystal, int coordinate, double byAngstrom) {
        double[] cartesian = crystal.cartesianCoordinates();
        cartesian[coordinate] += byAngstrom;
        double[] fractional = new double[cartesian.length];
        for (int a = 0; a < cartesian.length; a += 3) {
            double[] at =
                    crystal.lattice().toFractional(new double[] {cartesian[a], cartesian[a + 1], cartesian[a + 2]});
            System.arraycopy(at, 0, fractional, a, 3);
        }
        return new Crystal(crystal.lattice(), crystal.species(), fractional);
    }

    /** Every position x times 1 + ε, with half of the strain in each of the two entries. */
    static Crystal strained(Crystal crystal, int row, int column, double strain) {
        double[][] matrix = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        matrix[row][column] += strain / 2;
        matrix[column][row] += strain / 2;
        return turned(crystal, matrix);
    }

    /** About z, then about x; then through the origin. */
    static double[][] rotation(double aboutZ, double aboutX, boolean inverted) {
        double c = Math.cos(aboutZ);
        double s = Math.sin(aboutZ);
        double d = Math.cos(aboutX);
        double t = Math.sin(aboutX);
        double sign = inverted ? -1 : 1;
        return new double[][] {
            {sign * c, sign * s, 0}, {-sign * s * d, sign * c * d, sign * t}, {sign * s * t, -sign * c * t, sign * d}
        };
    }

    static Crystal turned(Crystal crystal, double[][] matrix) {
        double[] rows = turned(crystal.lattice().components(), matrix);
        double[][] cell = new double[3][3];
        for (int i = 0; i < 9; i++) {
            cell[i / 3][i % 3] = rows[i];
        }
        return new Crystal(Lattice.ofRows(cell), crystal.species(), crystal.fractionalCoordinates());
    }

    /** Vectors [N*3], each times the matrix. */
    static double[] turned(double[] vectors, double[][] matrix) {
        double[] turned = new double[vectors.length];
        for (int v = 0; v < vectors.length; v += 3) {
            for (int x = 0; x < 3; x++) {
                for (int y = 0; y < 3; y++) {
                    turned[v + x] += vectors[v + y] * matrix[y][x];
                }
            }
        }
        return turned;
    }

    /** Atom a of the result is atom order[a], moved by the same fraction along every cell vector. */
    static Crystal reordered(Crystal crystal, int[] order, double shift) {
        List<Element> species = new ArrayList<>();
        double[] fractional = new double[3 * order.length];
        for (int a = 0; a < order.length; a++) {
            species.add(crystal.element(order[a]));
            for (int axis = 0; axis < 3; axis++) {
                fractional[3 * a + axis] = crystal.fractional(order[a], axis) + shift;
            }
        }
        return new Crystal(crystal.lattice(), species, fractional);
    }

    /** Twice as long along every cell vector. */
    static Crystal doubled(Crystal crystal) {
        List<Element> species = new ArrayList<>();
        List<Double> fractional = new ArrayList<>();
        for (int image = 0; image < 8; image++) {
            for (int a = 0; a < crystal.atomCount(); a++) {
                species.add(crystal.element(a));
                fractional.add((crystal.fractional(a, 0) + image / 4) / 2);
                fractional.add((crystal.fractional(a, 1) + image / 2 % 2) / 2);
                fractional.add((crystal.fractional(a, 2) + image % 2) / 2);
            }
        }
        double[] flat = fractional.stream().mapToDouble(Double::doubleValue).toArray();
        double[] rows = times(crystal.lattice().components(), 2);
        return new Crystal(
                Lattice.ofRows(new double[][] {
                    {rows[0], rows[1], rows[2]}, {rows[3], rows[4], rows[5]}, {rows[6], rows[7], rows[8]}
                }),
                species,
                flat);
    }
}
