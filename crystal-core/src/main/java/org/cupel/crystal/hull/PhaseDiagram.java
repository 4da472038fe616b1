package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * The convex hull of energies over compositions of any number of elements, at 0 K and 0 Pa: which materials are stable,
 * how far above the hull others are and what they decay to. Ong et al., Chem. Mater. 20, 1798 (2008),
 * doi:10.1021/cm702327g.
 *
 * <p>Only entries whose elements are a subset of those asked for compete, and of one composition only the lowest. Hulls
 * of chemical systems are found as they are asked for, so a diagram of 100,000 materials is made at once. Immutable to
 * its users and thread-safe; {@link #without(String)} and its siblings are views that cost nothing.
 */
public final class PhaseDiagram {

    /** An entry this close to the hull is on it. */
    private static final double ON_HULL_EV = 1e-8;

    private static final Comparator<HullEntry> BY_SYSTEM = Comparator.comparing(
                    (HullEntry entry) -> entry.composition().chemicalSystem())
            .thenComparing(entry -> entry.composition().reducedFormula());

    private final Competitors competitors;
    private final Predicate<HullEntry> excluded;
    private final boolean whole;

    private PhaseDiagram(Competitors competitors, Predicate<HullEntry> excluded, boolean whole) {
        this.competitors = competitors;
        this.excluded = excluded;
        this.whole = whole;
    }

    /** A diagram of {@code entries} with total energies, or with formation energies and the elements at 0 among them. */
    public static PhaseDiagram of(Collection<HullEntry> entries) {
        return new PhaseDiagram(new Competitors(new PhaseIndex(entries)), entry -> false, true);
    }

    /** A diagram of formation energies, where every element that occurs is added at 0 eV/atom as {@code element-Fe}. */
    public static PhaseDiagram ofFormationEnergies(Collection<HullEntry> entries) {
        return ofFormationEnergies(entries, Set.of());
    }

    /** As {@link #ofFormationEnergies(Collection)}, with more elements at 0 eV/atom: those that no entry contains. */
    public static PhaseDiagram ofFormationEnergies(Collection<HullEntry> entries, Set<Element> more) {
        return of(withElements(entries, more));
    }

    static List<HullEntry> withElements(Collection<HullEntry> entries, Set<Element> more) {
        Set<Element> elements = new HashSet<>(more);
        entries.forEach(entry -> elements.addAll(entry.composition().elements()));
        List<HullEntry> all = new ArrayList<>(entries);
        elements.stream()
                .sorted()
                .map(element -> new HullEntry("element-" + element, Composition.parse(element.symbol()), 0))
                .forEach(all::add);
        return all;
    }

    /** The same materials without that of this id, so that a candidate is not its own competitor. */
    public PhaseDiagram without(String id) {
        return without(entry -> entry.id().equals(id));
    }

    /** The same materials without these, such as all entries of one structure. */
    public PhaseDiagram without(Collection<String> ids) {
        Set<String> set = Set.copyOf(ids);
        return without(entry -> set.contains(entry.id()));
    }

    /** The same materials without all polymorphs of {@code composition}. */
    public PhaseDiagram withoutPolymorphsOf(Composition composition) {
        Proportions proportions = Proportions.of(composition);
        return without(entry -> entry.composition().elements().equals(composition.elements())
                && Proportions.of(entry.composition()).equals(proportions));
    }

    /** The same materials without those that {@code also} names. */
    public PhaseDiagram without(Predicate<HullEntry> also) {
        return new PhaseDiagram(competitors, whole ? also : excluded.or(also), false);
    }

    /**
     * Energy of the hull in eV/atom at {@code composition}.
     *
     * @throws MissingReferenceException if there is no entry of one of its elements
     */
    public double hullEnergyPerAtomEv(Composition composition) {
        return whole
                ? competitors.all(composition).energyPerAtomEv(composition)
                : decomposition(composition).energyPerAtomEv();
    }

    /**
     * eV/atom above the hull; negative if {@code energyPerAtomEv} is below all competing mixtures, a new stable material.
     *
     * @param energyPerAtomEv of the same kind as those of the entries
     * @throws MissingReferenceException if there is no entry of one of its elements
     */
    public double eAboveHull(Composition composition, double energyPerAtomEv) {
        return energyPerAtomEv - hullEnergyPerAtomEv(composition);
    }

    /** As {@link #eAboveHull(Composition, double)}; exactly 0 for an entry on the hull within 1e-8 eV/atom. */
    public double eAboveHull(HullEntry entry) {
        double above = eAboveHull(entry.composition(), entry.energyPerAtomEv());
        return Math.abs(above) <= ON_HULL_EV ? 0 : above;
    }

    /**
     * What {@code composition} decays to. Where several mixtures have the same energy it is one of them.
     *
     * @throws MissingReferenceException if there is no entry of one of its elements
     */
    public Decomposition decomposition(Composition composition) {
        if (whole) {
            return competitors.all(composition).decomposition(composition);
        }
        competitors.requireReferences(composition, excluded);
        Decomposition unrestricted = competitors.all(composition).decomposition(composition);
        // Taking away a phase that has no part in the best mixture changes nothing.
        return unrestricted.uses(excluded)
                ? competitors.except(excluded, composition).decomposition(composition)
                : unrestricted;
    }

    /** The lowest entry of each composition within the elements of {@code composition}: all that can compete there. */
    public List<HullEntry> competitors(Composition composition) {
        return competitors.index().within(ElementSet.of(composition.elements())).stream()
                .flatMap(phase -> phase.lowestExcept(excluded).stream())
                .toList();
    }

    /** The lowest entry of this composition, in any multiple. */
    public Optional<HullEntry> lowest(Composition composition) {
        return competitors.index().at(composition).flatMap(phase -> phase.lowestExcept(excluded));
    }

    /**
     * eV/atom relative to the lowest entries of the pure elements.
     *
     * @throws MissingReferenceException if there is no entry of one of its elements
     */
    public double formationEnergyPerAtomEv(Composition composition, double energyPerAtomEv) {
        double formation = energyPerAtomEv;
        for (Element element : composition.elements()) {
            formation -= composition.fraction(element)
                    * competitors.reference(element, composition, excluded).energyPerAtomEv();
        }
        return formation;
    }

    /**
     * The lowest entry of every composition on the hull within 1e-8 eV/atom, in order of chemical system, then formula.
     * Compositions without a reference of each element are left out.
     *
     * <p>Cost: a linear program per facet; seconds for 100,000 materials.
     */
    public List<HullEntry> stableEntries() {
        return competitors
                .index()
                .phases()
                .flatMap(phase -> phase.lowestExcept(excluded).stream())
                .filter(entry -> competitors.hasReferences(entry.composition(), excluded))
                .filter(entry -> eAboveHull(entry) <= 0)
                .sorted(BY_SYSTEM)
                .toList();
    }
}
