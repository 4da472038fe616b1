package org.cupel.crystal.cell;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Lattice;

/** All choices of cell vectors of one lattice that look like those of another: lengths and angles within tolerances. */
public final class SimilarCells {

    private SimilarCells() {}

    private record Vector(int[] whole, double[] xyz, double length) {}

    /**
     * Cells of {@code lattice} of its own volume that resemble {@code target}, of either handedness.
     *
     * @param lengthFraction by which lengths may differ
     * @param toleranceDegrees by which angles may differ
     */
    public static List<CellMatrix> of(Lattice lattice, Lattice target, double lengthFraction, double toleranceDegrees) {
        List<List<Vector>> choices = choices(lattice, target, lengthFraction);
        List<CellMatrix> mappings = new ArrayList<>();
        for (Vector a : choices.get(0)) {
            for (Vector b : choices.get(1)) {
                if (!similar(a, b, target.angleDegrees(2), toleranceDegrees)) {
                    continue;
                }
                for (Vector c : choices.get(2)) {
                    if (similar(b, c, target.angleDegrees(0), toleranceDegrees)
                            && similar(a, c, target.angleDegrees(1), toleranceDegrees)
                            && Math.abs(determinant(a.whole(), b.whole(), c.whole())) == 1) {
                        mappings.add(CellMatrix.of(new int[][] {a.whole(), b.whole(), c.whole()}));
                    }
                }
            }
        }
        return mappings;
    }

    private static boolean similar(Vector u, Vector v, double angleDegrees, double toleranceDegrees) {
        double dot = u.xyz()[0] * v.xyz()[0] + u.xyz()[1] * v.xyz()[1] + u.xyz()[2] * v.xyz()[2];
        double cosine = Math.max(-1, Math.min(1, dot / (u.length() * v.length())));
        return Math.abs(Math.toDegrees(Math.acos(cosine)) - angleDegrees) < toleranceDegrees;
    }

    private static List<List<Vector>> choices(Lattice lattice, Lattice target, double lengthFraction) {
        double longest =
                Math.max(target.length(0), Math.max(target.length(1), target.length(2))) * (1 + lengthFraction);
        List<List<Vector>> choices = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int x = (int) (longest / lattice.height(0));
        int y = (int) (longest / lattice.height(1));
        int z = (int) (longest / lattice.height(2));
        for (int i = -x; i <= x; i++) {
            for (int j = -y; j <= y; j++) {
                for (int k = -z; k <= z; k++) {
                    sort(vector(lattice, i, j, k), target, lengthFraction, choices);
                }
            }
        }
        return choices;
    }

    private static void sort(Vector vector, Lattice target, double lengthFraction, List<List<Vector>> choices) {
        for (int i = 0; i < 3; i++) {
            double ratio = vector.length() / target.length(i);
            if (ratio < 1 + lengthFraction && ratio > 1 / (1 + lengthFraction)) {
                choices.get(i).add(vector);
            }
        }
    }

    private static Vector vector(Lattice lattice, int i, int j, int k) {
        double[] xyz = lattice.toCartesian(new double[] {i, j, k});
        double length = Math.sqrt(xyz[0] * xyz[0] + xyz[1] * xyz[1] + xyz[2] * xyz[2]);
        return new Vector(new int[] {i, j, k}, xyz, length);
    }

    private static int determinant(int[] a, int[] b, int[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
}
