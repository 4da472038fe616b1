package org.cupel.acquisition.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Cells of rocksalt with two metals, around a given size. */
final class Rocksalts {

    static final List<String> COMMON = List.of("Mg", "Ca", "Ti", "V", "Mn", "Fe", "Co", "Ni");
    static final List<String> HEAVY = List.of("La", "Ce", "Nd", "Gd", "Hf", "W", "Pb", "Bi");

    private Rocksalts() {}

    /** @param edgeAngstrom of the mean cubic cell of eight atoms */
    static List<Crystal> of(int n, List<String> metals, double edgeAngstrom, long seed) {
        var random = new SplittableRandom(seed);
        List<Crystal> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cells.add(cell(metals, edgeAngstrom + 0.1 * (random.nextDouble() + random.nextDouble() - 1), random));
        }
        return cells;
    }

    private static Crystal cell(List<String> metals, double edge, SplittableRandom random) {
        double[] metalSites = {0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0};
        List<Element> species = new ArrayList<>();
        var sites = new double[24];
        int second = random.nextInt(1, 4);
        Element one = Element.ofSymbol(metals.get(random.nextInt(metals.size())));
        Element other = Element.ofSymbol(metals.get(random.nextInt(metals.size())));
        for (int i = 0; i < 4; i++) {
            species.add(i < second ? one : other);
        }
        for (int i = 0; i < 4; i++) {
            species.add(Element.O);
        }
        for (int i = 0; i < metalSites.length; i++) {
            sites[i] = metalSites[i];
            sites[12 + i] = metalSites[i] + (i % 3 == 0 ? 0.5 : 0);
        }
        var lattice = Lattice.ofRows(new double[][] {{edge, 0, 0}, {0, edge, 0}, {0, 0, edge}});
        return new Crystal(lattice, species, sites);
    }
}
