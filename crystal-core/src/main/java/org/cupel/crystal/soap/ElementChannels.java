package org.cupel.crystal.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.crystal.Element;

/**
 * A few densities in place of one per element: in channel k an atom of element Z has the weight w_k(Z). The length of a
 * descriptor then no longer depends on how many elements there are. With one channel of ones it is DScribe's compression
 * "mu2"; more channels follow Willatt et al., Phys. Chem. Chem. Phys. 20, 29661 (2018), doi:10.1039/C8CP05921G.
 */
public final class ElementChannels {

    private static final double TYPICAL_ELECTRONEGATIVITY = 1.9;
    private static final double ELECTRONEGATIVITY_SPREAD = 0.6;
    private static final double TYPICAL_RADIUS_ANGSTROM = 1.35;
    private static final double RADIUS_SPREAD_ANGSTROM = 0.35;

    private final List<ToDoubleFunction<Element>> weights;

    private ElementChannels(List<ToDoubleFunction<Element>> weights) {
        this.weights = List.copyOf(weights);
    }

    /** One channel in which every atom counts 1: the geometry alone. */
    public static ElementChannels geometry() {
        return of(List.of(element -> 1));
    }

    /**
     * Three channels: every atom 1, its Pauling electronegativity and its covalent radius, the last two as deviations
     * from the typical element in units of the spread; 0 where there is no electronegativity.
     */
    public static ElementChannels chemistry() {
        return of(List.of(element -> 1, ElementChannels::electronegativity, ElementChannels::radius));
    }

    public static ElementChannels of(List<ToDoubleFunction<Element>> weights) {
        return new ElementChannels(weights);
    }

    private static double electronegativity(Element element) {
        return (element.paulingElectronegativity().orElse(TYPICAL_ELECTRONEGATIVITY) - TYPICAL_ELECTRONEGATIVITY)
                / ELECTRONEGATIVITY_SPREAD;
    }

    private static double radius(Element element) {
        return (element.covalentRadiusAngstrom() - TYPICAL_RADIUS_ANGSTROM) / RADIUS_SPREAD_ANGSTROM;
    }

    public int count() {
        return weights.size();
    }

    /** [channels][elements] */
    double[][] weights(List<Element> elements) {
        List<double[]> rows = new ArrayList<>();
        for (ToDoubleFunction<Element> weight : weights) {
            rows.add(elements.stream().mapToDouble(weight).toArray());
        }
        return rows.toArray(double[][]::new);
    }
}
