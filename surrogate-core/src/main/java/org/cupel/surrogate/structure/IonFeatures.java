package org.cupel.surrogate.structure;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.charge.OxidationGuess;
import org.cupel.crystal.charge.OxidationGuesser;
import org.cupel.crystal.graph.RadiusGraph;

/**
 * The usual charges of the ions, and how well they fit where they stand: the electrostatic energy, and Pauling's second rule
 * (J. Am. Chem. Soc. 51, 1010 (1929), doi:10.1021/ja01379a006), by which bonds bring each anion as much charge as it has.
 * All zero where no charges add up, as in most alloys.
 */
final class IonFeatures {

    static final List<String> NAMES = List.of(
            "charged",
            "largest-charge",
            "smallest-charge",
            "mean-charge",
            "electrostatic-energy",
            "madelung",
            "bond-strength.deviation",
            "bond-strength.largest",
            "misplaced");

    private static final OxidationGuesser GUESSER = new OxidationGuesser(1);

    /** Larger formulas take long, and are rarely ionic in a simple way. */
    private static final int MOST_ATOMS = 400;

    private IonFeatures() {}

    static double[] of(Crystal crystal, Bonds bonds) {
        double[] charges = charges(crystal);
        if (Arrays.stream(charges).allMatch(charge -> charge == 0)) {
            return new double[NAMES.size()];
        }
        int atoms = charges.length;
        double squares = 0;
        double absolute = 0;
        for (double charge : charges) {
            squares += charge * charge;
            absolute += Math.abs(charge);
        }
        double energy = new EwaldSum(crystal, charges).energyEv();
        double nearest = Arrays.stream(bonds.graph().distanceAngstrom()).min().orElse(1);
        double[] rule = rule(bonds, charges);
        return new double[] {
            1,
            Arrays.stream(charges).max().orElse(0),
            Arrays.stream(charges).min().orElse(0),
            absolute / atoms,
            energy / atoms,
            energy * nearest / squares / EwaldSum.COULOMB_EV_ANGSTROM,
            rule[0],
            rule[1],
            rule[2]
        };
    }

    /** [N] in elementary charges; zero where none add up. */
    private static double[] charges(Crystal crystal) {
        Composition formula = crystal.composition().reduced();
        double[] none = new double[crystal.atomCount()];
        if (formula.elements().size() < 2 || formula.atoms() > MOST_ATOMS) {
            return none;
        }
        try {
            List<OxidationGuess> guesses = GUESSER.guesses(formula);
            return guesses.isEmpty()
                    ? none
                    : crystal.species().stream()
                            .mapToDouble(guesses.get(0)::meanCharge)
                            .toArray();
        } catch (CrystalException notWhole) {
            return none;
        }
    }

    /** Mean and largest |charge brought + charge of the anion|, and the share of charge that bonds bring to no anion. */
    private static double[] rule(Bonds bonds, double[] charges) {
        RadiusGraph graph = bonds.graph();
        double[] brought = new double[charges.length];
        double misplaced = 0;
        double total = 0;
        for (int from = 0; from < graph.edgeCount(); ) {
            int to = Bonds.end(graph, from);
            double charge = charges[graph.centre()[from]];
            double sum = 0;
            for (int e = from; e < to; e++) {
                sum += bonds.weight()[e];
            }
            for (int e = from; e < to && charge > 0; e++) {
                double part = charge * bonds.weight()[e] / sum;
                brought[graph.neighbour()[e]] += part;
                misplaced += charges[graph.neighbour()[e]] < 0 ? 0 : part;
                total += part;
            }
            from = to;
        }
        double deviation = 0;
        double largest = 0;
        int anions = 0;
        for (int i = 0; i < charges.length; i++) {
            if (charges[i] < 0) {
                double off = Math.abs(brought[i] + charges[i]);
                deviation += off;
                largest = Math.max(largest, off);
                anions++;
            }
        }
        return new double[] {deviation / Math.max(1, anions), largest, total == 0 ? 0 : misplaced / total};
    }
}
