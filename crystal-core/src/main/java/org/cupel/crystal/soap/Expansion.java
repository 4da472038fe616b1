package org.cupel.crystal.soap;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.NeighbourList;

/**
 * The density around one atom after another, expanded in radial functions and spherical harmonics, one expansion per
 * element of the crystal. Not thread-safe: each crystal has its own.
 */
final class Expansion {

    /** Neighbours whose contributions are added together: each coefficient is read and written once for all of them. */
    private static final int BATCH = 4;

    private final SoapSettings settings;
    private final RadialTable radial;
    private final SphericalHarmonics angular;
    private final List<Element> elements;
    private final NeighbourList list;
    private final double[] rows;
    private final double[] fractional;
    private final int[] elementOfAtom;
    private final double[][] radialValues;
    private final double[][] angularValues;
    private final double[] coefficients;

    Expansion(SoapSettings settings, RadialTable radial, SphericalHarmonics angular, Crystal crystal) {
        this.settings = settings;
        this.radial = radial;
        this.angular = angular;
        this.elements = crystal.species().stream().distinct().sorted().toList();
        this.list = NeighbourList.of(crystal, settings.reachAngstrom());
        this.rows = crystal.lattice().components();
        this.fractional = crystal.fractionalCoordinates();
        this.elementOfAtom =
                crystal.species().stream().mapToInt(elements::indexOf).toArray();
        this.radialValues = new double[BATCH][radial.functions()];
        this.angularValues = new double[BATCH][settings.harmonics()];
        this.coefficients = new double[elements.size() * settings.coefficients()];
    }

    /** Those of the crystal, in order of atomic number. */
    List<Element> elements() {
        return elements;
    }

    int atoms() {
        return elementOfAtom.length;
    }

    /** [harmonic][element][radial], flat; the same array for every atom. */
    double[] around(int atom) {
        Arrays.fill(coefficients, 0);
        for (int element = 0; element < elements.size(); element++) {
            int filled = 0;
            if (elementOfAtom[atom] == element) {
                fill(filled++, 0, 0, 0, 0);
            }
            for (int entry = list.start(atom); entry < list.start(atom) + list.count(atom); entry++) {
                if (elementOfAtom[list.neighbour(entry)] == element) {
                    neighbour(filled++, atom, entry);
                    if (filled == BATCH) {
                        add(element);
                        filled = 0;
                    }
                }
            }
            if (filled > 0) {
                clearFrom(filled);
                add(element);
            }
        }
        return coefficients;
    }

    private void neighbour(int slot, int atom, int entry) {
        int other = list.neighbour(entry);
        double u = fractional[3 * other] - fractional[3 * atom] + list.image(entry, 0);
        double v = fractional[3 * other + 1] - fractional[3 * atom + 1] + list.image(entry, 1);
        double w = fractional[3 * other + 2] - fractional[3 * atom + 2] + list.image(entry, 2);
        fill(
                slot,
                list.distanceAngstrom(entry),
                u * rows[0] + v * rows[3] + w * rows[6],
                u * rows[1] + v * rows[4] + w * rows[7],
                u * rows[2] + v * rows[5] + w * rows[8]);
    }

    private void fill(int slot, double distance, double x, double y, double z) {
        radial.evaluate(distance, radialValues[slot]);
        if (distance == 0) {
            // Any direction will do: only degree 0 is not zero there.
            angular.evaluate(0, 0, 1, angularValues[slot]);
        } else {
            angular.evaluate(x / distance, y / distance, z / distance, angularValues[slot]);
        }
    }

    private void clearFrom(int slot) {
        for (int k = slot; k < BATCH; k++) {
            Arrays.fill(angularValues[k], 0);
            Arrays.fill(radialValues[k], 0);
        }
    }

    private void add(int element) {
        int count = settings.radialFunctions();
        for (int l = 0; l <= settings.highestDegree(); l++) {
            for (int harmonic = l * l; harmonic < (l + 1) * (l + 1); harmonic++) {
                int at = (harmonic * elements.size() + element) * count;
                addHarmonic(at, l * count, harmonic, count);
            }
        }
    }

    private void addHarmonic(int at, int function, int harmonic, int count) {
        double y0 = angularValues[0][harmonic];
        double y1 = angularValues[1][harmonic];
        double y2 = angularValues[2][harmonic];
        double y3 = angularValues[3][harmonic];
        double[] r0 = radialValues[0];
        double[] r1 = radialValues[1];
        double[] r2 = radialValues[2];
        double[] r3 = radialValues[3];
        double[] c = coefficients;
        for (int n = 0; n < count; n++) {
            int f = function + n;
            c[at + n] += y0 * r0[f] + y1 * r1[f] + y2 * r2[f] + y3 * r3[f];
        }
    }
}
