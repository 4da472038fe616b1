package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * The hull of one set of elements, found piece by piece as it is asked for.
 *
 * <p>The energy of the hull at a composition is the least energy of any mixture of phases: a linear program with a row
 * per element. Its solution is a facet of the hull, kept for the next composition that lies on it. Energies are taken
 * relative to fixed energies of the elements, which changes no mixture and keeps numbers small. Thread-safe.
 */
final class Subsystem {

    private static final double BELOW_PLANE_EV = 1e-9;
    private static final int MOST_FACETS = 4096;

    private final List<Element> elements;
    private final HullEntry[] entries;
    private final double[] zeroEv;
    private final double[] cost;
    private final double[][] rows;
    private volatile Facet[] facets = {};

    /**
     * @param competitors at most one per composition, all within {@code elements}, a pure one of each among them
     * @param zeroEv energy of each element in eV/atom that counts as 0
     */
    Subsystem(List<Element> elements, List<HullEntry> competitors, double[] zeroEv) {
        this.elements = elements;
        this.entries = competitors.toArray(HullEntry[]::new);
        this.zeroEv = zeroEv;
        this.cost = new double[entries.length];
        this.rows = new double[elements.size()][entries.length];
        for (int j = 0; j < entries.length; j++) {
            double[] fractions = fractions(entries[j].composition());
            for (int i = 0; i < fractions.length; i++) {
                rows[i][j] = fractions[i];
            }
            cost[j] = entries[j].energyPerAtomEv() - zero(fractions);
        }
    }

    double energyPerAtomEv(Composition composition) {
        double[] fractions = fractions(composition);
        return facet(fractions)
                .map(facet -> facet.energy(fractions) + zero(fractions))
                .orElseGet(() -> mixture(fractions).energyPerAtomEv());
    }

    Decomposition decomposition(Composition composition) {
        double[] fractions = fractions(composition);
        return facet(fractions).map(facet -> decomposition(facet, fractions)).orElseGet(() -> mixture(fractions));
    }

    /** A facet known to hold the composition, or reached from a known one, or found by linear programming. */
    private Optional<Facet> facet(double[] fractions) {
        Facet closest = Facet.closest(fractions, facets);
        if (closest == null) {
            return solve(fractions);
        }
        if (closest.contains(fractions)) {
            return Optional.of(closest);
        }
        return FacetWalk.to(fractions, closest, rows, cost)
                .map(columns -> Basis.facet(columns, rows, cost))
                .filter(facet -> accept(facet, fractions))
                .or(() -> solve(fractions));
    }

    private Optional<Facet> solve(double[] fractions) {
        if (entries.length == elements.size()) {
            // Only the elements themselves compete.
            return Optional.of(Basis.facet(indices(entries.length), rows, cost))
                    .filter(facet -> accept(facet, fractions));
        }
        LinearProgram solution = LinearProgram.solve(cost, rows, fractions);
        return Basis.facet(solution, rows, cost).filter(facet -> accept(facet, fractions));
    }

    private boolean accept(Facet facet, double[] fractions) {
        boolean accepted = facet.contains(fractions) && supports(facet);
        if (accepted) {
            keep(facet);
        }
        return accepted;
    }

    /** Where rounding leaves no clean facet: the mixture as the linear program gives it. */
    private Decomposition mixture(double[] fractions) {
        LinearProgram solution = LinearProgram.solve(cost, rows, fractions);
        return decomposition(indices(entries.length), solution.shares(), fractions);
    }

    private double[] fractions(Composition composition) {
        double[] fractions = new double[elements.size()];
        double atoms = 0;
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = composition.amount(elements.get(i));
            atoms += fractions[i];
        }
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] /= atoms;
        }
        return fractions;
    }

    private double zero(double[] fractions) {
        double zero = 0;
        for (int i = 0; i < fractions.length; i++) {
            zero += fractions[i] * zeroEv[i];
        }
        return zero;
    }

    /** No phase lies below the plane of the facet: the proof that it belongs to the hull. */
    private boolean supports(Facet facet) {
        for (int j = 0; j < cost.length; j++) {
            if (Basis.reducedCost(j, cost, rows, facet.prices()) < -BELOW_PLANE_EV) {
                return false;
            }
        }
        return true;
    }

    private synchronized void keep(Facet facet) {
        if (facets.length < MOST_FACETS) {
            Facet[] more = Arrays.copyOf(facets, facets.length + 1);
            more[facets.length] = facet;
            facets = more;
        }
    }

    private Decomposition decomposition(Facet facet, double[] fractions) {
        double[] shares = new double[fractions.length];
        Arrays.setAll(shares, k -> facet.share(k, fractions));
        return decomposition(facet.columns(), shares, fractions);
    }

    private Decomposition decomposition(int[] columns, double[] shares, double[] fractions) {
        List<Decomposition.Product> products = new ArrayList<>();
        double energy = zero(fractions);
        for (int k = 0; k < columns.length; k++) {
            if (shares[k] > Decomposition.SMALLEST_SHARE) {
                products.add(new Decomposition.Product(entries[columns[k]], shares[k]));
                energy += shares[k] * cost[columns[k]];
            }
        }
        products.sort(
                Comparator.comparingDouble(Decomposition.Product::atomFraction).reversed());
        return new Decomposition(energy, products);
    }

    private static int[] indices(int length) {
        int[] indices = new int[length];
        Arrays.setAll(indices, k -> k);
        return indices;
    }
}
