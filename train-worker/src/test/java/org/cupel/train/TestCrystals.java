package org.cupel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.CrystalGraph;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.graph.GraphSetBuilder;
import org.cupel.train.plan.LabelledGraphs;

/** Made-up crystals with a label that follows from their elements and size. */
public final class TestCrystals {

    private static final Element[] METALS = {
        Element.ofSymbol("Li"),
        Element.ofSymbol("Na"),
        Element.ofSymbol("Ti"),
        Element.ofSymbol("Mn"),
        Element.ofSymbol("Fe"),
        Element.ofSymbol("Co"),
        Element.ofSymbol("Ni")
    };
    private static final int NEIGHBOURS = 12;

    private TestCrystals() {}

    /** Rock-salt-like cells of 2 to 10 atoms, disturbed. */
    public static List<Crystal> some(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Crystal> crystals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            crystals.add(one(1 + random.nextInt(5), random));
        }
        return crystals;
    }

    private static Crystal one(int pairs, SplittableRandom random) {
        double a = random.nextDouble(2.6, 3.4);
        List<Element> species = new ArrayList<>();
        double[] frac = new double[6 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            species.add(METALS[random.nextInt(METALS.length)]);
            species.add(Element.ofSymbol("O"));
            double[] at = {0, 0, (double) pair / pairs, 0.5, 0.5, (pair + 0.5) / pairs};
            for (int i = 0; i < 6; i++) {
                frac[6 * pair + i] = at[i] + random.nextDouble(-0.02, 0.02);
            }
        }
        return new Crystal(
                Lattice.ofRows(new double[][] {{a, 0, 0}, {0, a, 0}, {0, 0, 1.35 * a * pairs}}), species, frac);
    }

    /** One atom in a cell. */
    public static Crystal single(String symbol, double edgeAngstrom) {
        double[][] rows = {{edgeAngstrom, 0, 0}, {0, edgeAngstrom, 0}, {0, 0, edgeAngstrom}};
        return new Crystal(Lattice.ofRows(rows), List.of(Element.ofSymbol(symbol)), new double[3]);
    }

    /** So wide that most of the twelve neighbour slots are padding. */
    public static Crystal sparse(String symbol) {
        return single(symbol, 7.5);
    }

    public static GraphSet graphs(List<Crystal> crystals) {
        GraphSetBuilder set = new GraphSetBuilder(NEIGHBOURS);
        for (Crystal crystal : crystals) {
            CrystalGraph graph = new CrystalGraphBuilder().build(crystal);
            set.add(graph.species(), graph.neighbour(), graph.distanceAngstrom(), graph.mask());
        }
        return set.build();
    }

    /** A label in the manner of an energy above hull, in eV/atom. */
    public static double label(Crystal crystal) {
        double sum = 0;
        for (Element element : crystal.species()) {
            sum += element.isTransitionMetal() ? 0.02 * (element.atomicNumber() - 20) : 0.01;
        }
        return sum / crystal.atomCount() + 0.02 * (crystal.volumePerAtomAngstrom3() - 15);
    }

    /** Labelled, the first 70 % to learn from, then 15 % each. */
    public static LabelledGraphs labelled(int count, long seed) {
        List<Crystal> crystals = some(count, seed);
        double[] labels = crystals.stream().mapToDouble(TestCrystals::label).toArray();
        int train = count * 7 / 10;
        int validation = train + count * 15 / 100;
        return new LabelledGraphs(
                crystals,
                graphs(crystals),
                labels,
                range(0, train),
                range(train, validation),
                range(validation, count));
    }

    public static int[] range(int from, int to) {
        int[] range = new int[to - from];
        for (int i = 0; i < range.length; i++) {
            range[i] = from + i;
        }
        return range;
    }
}
