package org.cupel.backbone.torch;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays;

/**
 * From g = ∂E/∂r over edges r = x(neighbour) - x(centre) + R to forces and stress.
 *
 * <p>F(i) = Σ over edges from i of g - Σ over edges to i of g; σ = (1/V) Σ r ⊗ g, made symmetric.
 */
final class EdgeGradient {

    /** GPa in one eV/Å³: the exact elementary charge times 10²¹. */
    private static final double GPA = 160.21766208;

    private EdgeGradient() {}

    static List<ForcesAndStress> forces(List<Crystal> crystals, GraphArrays arrays, double[] gradient) {
        long[] centre = arrays.index("centre").values();
        long[] neighbour = arrays.index("neighbour").values();
        long[] crystalOf = arrays.index("crystal").values();
        double[] vectors = arrays.real("vectors").values();
        double[] forces = new double[3 * crystalOf.length];
        double[][] virials = new double[crystals.size()][9];
        for (int e = 0; e < centre.length; e++) {
            double[] virial = virials[(int) crystalOf[(int) centre[e]]];
            for (int x = 0; x < 3; x++) {
                double g = gradient[3 * e + x];
                forces[(int) (3 * centre[e]) + x] += g;
                forces[(int) (3 * neighbour[e]) + x] -= g;
                for (int y = 0; y < 3; y++) {
                    virial[3 * x + y] += g * vectors[3 * e + y];
                }
            }
        }
        return perCrystal(crystals, forces, virials);
    }

    private static List<ForcesAndStress> perCrystal(List<Crystal> crystals, double[] forces, double[][] virials) {
        List<ForcesAndStress> all = new ArrayList<>();
        int first = 0;
        for (int c = 0; c < crystals.size(); c++) {
            int size = 3 * crystals.get(c).atomCount();
            double[] own = new double[size];
            System.arraycopy(forces, first, own, 0, size);
            all.add(new ForcesAndStress(
                    own, stress(virials[c], crystals.get(c).lattice().volumeAngstrom3())));
            first += size;
        }
        return all;
    }

    private static double[] stress(double[] virial, double volumeAngstrom3) {
        double[] stress = new double[9];
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                stress[3 * x + y] = 0.5 * (virial[3 * x + y] + virial[3 * y + x]) / volumeAngstrom3 * GPA;
            }
        }
        return stress;
    }
}
