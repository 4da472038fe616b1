package org.cupel.crystal.energy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/**
 * Energies of the elements on the scale of a model, so that its energies become formation energies. They are fitted to
 * labelled compounds, so that errors which go with an element cancel, and by least absolute deviations, so that a few
 * wrong energies move nothing. Immutable.
 */
public final class ElementReferences {

    private final Map<Element, Double> energiesEv;

    private ElementReferences(Map<Element, Double> energiesEv) {
        this.energiesEv = Collections.unmodifiableMap(new EnumMap<>(energiesEv));
    }

    /**
     * A material for which both energies are known, in eV/atom.
     *
     * @param modelEnergyPerAtomEv total energy by the model, corrections included
     */
    public record Sample(Composition composition, double modelEnergyPerAtomEv, double formationEnergyPerAtomEv) {}

    /**
     * References with how they were found.
     *
     * @param rows per element, the samples that contain it
     * @param meanAbsoluteResidualEv over the samples themselves, in eV/atom
     * @param settled whether the fit stood still before it was stopped
     */
    public record Fit(
            ElementReferences references, Map<Element, Integer> rows, double meanAbsoluteResidualEv, boolean settled) {

        public Fit {
            rows = Collections.unmodifiableMap(new EnumMap<>(rows));
        }
    }

    /**
     * Cost: well below a second for 100,000 samples.
     *
     * @throws CrystalException without samples, or with an energy that is not finite
     */
    public static Fit fit(Collection<Sample> samples, RobustFit settings) {
        List<Composition> compositions =
                samples.stream().map(Sample::composition).toList();
        double[] targets = samples.stream()
                .mapToDouble(sample -> sample.modelEnergyPerAtomEv() - sample.formationEnergyPerAtomEv())
                .toArray();
        ElementSum.Solution found = ElementSum.fit(compositions, targets, settings);
        return new Fit(
                new ElementReferences(found.values()), found.rows(), found.meanAbsoluteResidualEv(), found.settled());
    }

    /** From stored values, in eV/atom by symbol, as {@link #bySymbol()} gives them. */
    public static ElementReferences of(Map<String, Double> energiesBySymbolEv) {
        if (energiesBySymbolEv.isEmpty()) {
            throw new CrystalException("References of no element. Give at least one, such as {Fe: -8.4}.");
        }
        Map<Element, Double> energies = new EnumMap<>(Element.class);
        energiesBySymbolEv.forEach((symbol, energy) -> {
            if (energy == null || !Double.isFinite(energy)) {
                throw new CrystalException(
                        "The reference of " + symbol + " is " + energy + ". Give finite energies in eV/atom.");
            }
            energies.put(Element.ofSymbol(symbol), energy);
        });
        return new ElementReferences(energies);
    }

    /** Energies in eV/atom, to be stored. */
    public Map<String, Double> bySymbol() {
        Map<String, Double> stored = new TreeMap<>();
        energiesEv.forEach((element, energy) -> stored.put(element.symbol(), energy));
        return stored;
    }

    /** Energies in eV/atom. */
    public Map<Element, Double> energiesPerAtomEv() {
        return energiesEv;
    }

    /** Elements of {@code composition} without a reference. */
    public Set<Element> unseen(Composition composition) {
        Set<Element> unseen = EnumSet.noneOf(Element.class);
        composition.elements().stream()
                .filter(element -> !energiesEv.containsKey(element))
                .forEach(unseen::add);
        return unseen;
    }

    /**
     * The model's formation energy in eV/atom.
     *
     * @param modelEnergyPerAtomEv total energy by the model, corrections included
     * @throws CrystalException if an element has no reference
     */
    public double formationEnergyPerAtomEv(Composition composition, double modelEnergyPerAtomEv) {
        Set<Element> unseen = unseen(composition);
        if (!unseen.isEmpty()) {
            throw new CrystalException("No reference of " + unseen + ", so the formation energy of "
                    + composition.reducedFormula() + " is unknown. Fit on materials that contain " + unseen
                    + ", or leave this one undecided.");
        }
        double formation = modelEnergyPerAtomEv;
        for (Element element : composition.elements()) {
            formation -= composition.fraction(element) * energiesEv.get(element);
        }
        return formation;
    }
}
