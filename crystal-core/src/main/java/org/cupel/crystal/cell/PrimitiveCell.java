package org.cupel.crystal.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/**
 * The smallest cell that repeats to the same crystal.
 *
 * @param crystal in its primitive Niggli cell; positions are means over the atoms that became one
 * @param copies how many primitive cells the given cell held
 */
public record PrimitiveCell(Crystal crystal, int copies) {

    /** Above the noise of relaxed structures, below any bond. */
    public static final double DEFAULT_TOLERANCE_ANGSTROM = 0.1;

    /** As {@link #of(Crystal, double)} with 0.1 Å. */
    public static PrimitiveCell of(Crystal crystal) {
        return of(crystal, DEFAULT_TOLERANCE_ANGSTROM);
    }

    /**
     * Looks for translations that bring every atom to within {@code toleranceAngstrom} of one of its element. Where such
     * translations do not form a group, the tolerance was too generous for the crystal and is halved.
     *
     * <p>Cost: for the rarest element with m of N atoms, about m · N distances per atom of an element.
     */
    public static PrimitiveCell of(Crystal crystal, double toleranceAngstrom) {
        Crystal reduced = NiggliReduction.of(crystal);
        double tolerance = toleranceAngstrom;
        for (int attempt = 0; attempt < 8; attempt++) {
            List<Translation> translations = Translations.of(reduced, tolerance);
            if (translations.size() == 1) {
                break;
            }
            long[][] basis = basis(translations);
            if (basis != null && partsAtoms(translations, reduced.atomCount())) {
                return new PrimitiveCell(folded(reduced, translations, basis), translations.size());
            }
            tolerance /= 2;
        }
        return new PrimitiveCell(reduced, 1);
    }

    /** Basis vectors in units of the old ones over the number of translations, or null if these are no group. */
    private static long[][] basis(List<Translation> translations) {
        int n = translations.size();
        List<long[]> vectors =
                new ArrayList<>(List.of(new long[] {n, 0, 0}, new long[] {0, n, 0}, new long[] {0, 0, n}));
        for (Translation translation : translations) {
            vectors.add(translation.rounded(n));
        }
        long[][] basis = IntegerBasis.hermite(vectors);
        return basis[0][0] * basis[1][1] * basis[2][2] == (long) n * n ? basis : null;
    }

    /** Whether every atom belongs to one set of images; not so where one shift mistakes an atom for its neighbour. */
    private static boolean partsAtoms(List<Translation> translations, int atoms) {
        boolean[] taken = new boolean[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            if (!taken[atom]) {
                for (Translation translation : translations) {
                    if (taken[translation.image(atom)]) {
                        return false;
                    }
                    taken[translation.image(atom)] = true;
                }
            }
        }
        return true;
    }

    private static Crystal folded(Crystal crystal, List<Translation> translations, long[][] basis) {
        int n = translations.size();
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                for (int vector = 0; vector < 3; vector++) {
                    rows[i][axis] +=
                            basis[i][vector] / (double) n * crystal.lattice().component(vector, axis);
                }
            }
        }
        Lattice lattice = Lattice.ofRows(rows);
        List<Element> species = new ArrayList<>();
        List<double[]> positions = new ArrayList<>();
        boolean[] taken = new boolean[crystal.atomCount()];
        for (int atom = 0; atom < taken.length; atom++) {
            if (!taken[atom]) {
                species.add(crystal.element(atom));
                positions.add(mean(crystal, atom, translations, taken));
            }
        }
        double[] old = positions.stream().flatMapToDouble(Arrays::stream).toArray();
        double[] fractional = lattice.toFractional(crystal.lattice().toCartesian(old));
        return NiggliReduction.of(new Crystal(lattice, species, fractional));
    }

    /** Mean over the atoms that {@code atom} is brought to, each taken back. */
    private static double[] mean(Crystal crystal, int atom, List<Translation> translations, boolean[] taken) {
        double[] sum = new double[3];
        for (Translation translation : translations) {
            int image = translation.image(atom);
            taken[image] = true;
            for (int axis = 0; axis < 3; axis++) {
                double start = crystal.fractional(atom, axis);
                double back = crystal.fractional(image, axis) - translation.exact(axis, translations.size());
                sum[axis] += start + Fractions.nearest(back - start);
            }
        }
        return new double[] {sum[0] / translations.size(), sum[1] / translations.size(), sum[2] / translations.size()};
    }
}
