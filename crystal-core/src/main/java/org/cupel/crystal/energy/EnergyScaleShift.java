package org.cupel.crystal.energy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.hull.HullEntry;

/**
 * What brings formation energies of one source, such as an older release with other corrections, to the scale of
 * another, learnt where both know a composition.
 *
 * <p>Corrections differ between oxides, fluorides and the rest: a metal with a Hubbard U is corrected in some only. So
 * there is a number per element for each kind of compound, told by its most electronegative element.
 *
 * @param byAnion kinds with enough common compositions, by their most electronegative element
 * @param others all remaining compounds together
 * @param common compositions that both know
 * @param leftOut of these, those that differ by more than {@link #LARGEST_EV}: other phases, not another scale
 */
public record EnergyScaleShift(Map<Element, PerElement> byAnion, PerElement others, int common, int leftOut) {

    /** Corrections of different schemes differ by less than this, in eV/atom. */
    public static final double LARGEST_EV = 0.5;

    /** More than two compositions per element. */
    private static final int SMALLEST_KIND = 250;

    private static final Electronegativity SCALE = new Electronegativity();

    public EnergyScaleShift {
        byAnion = inOrder(byAnion);
    }

    /**
     * The shift of one kind of compound.
     *
     * @param perAtomEv in eV per atom of each element; elements that no common composition contains are missing
     * @param compositions it was learnt from
     * @param meanAbsoluteResidualEv what is left on these, in eV/atom
     */
    public record PerElement(Map<Element, Double> perAtomEv, int compositions, double meanAbsoluteResidualEv) {

        static final PerElement NONE = new PerElement(Map.of(), 0, 0);

        public PerElement {
            perAtomEv = inOrder(perAtomEv);
        }

        private double of(Composition composition) {
            double shift = 0;
            for (Element element : composition.elements()) {
                shift += composition.fraction(element) * perAtomEv.getOrDefault(element, 0.0);
            }
            return shift;
        }
    }

    private static <T> Map<Element, T> inOrder(Map<Element, T> map) {
        Map<Element, T> copy = new EnumMap<>(Element.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Learnt on the lowest entry of each composition in both. Without common compositions there is no shift. The pure
     * elements are the zero of both scales, and take no part.
     */
    public static EnergyScaleShift fit(Collection<HullEntry> from, Collection<HullEntry> to, RobustFit settings) {
        Map<Composition, Double> target = lowest(to);
        Map<Element, Differences> kinds = new EnumMap<>(Element.class);
        int[] count = new int[2];
        lowest(from).forEach((composition, energy) -> {
            double difference = target.getOrDefault(composition, Double.NaN) - energy;
            if (!Double.isNaN(difference)) {
                count[0]++;
                if (Math.abs(difference) <= LARGEST_EV) {
                    kinds.computeIfAbsent(SCALE.highest(composition), anion -> new Differences())
                            .add(composition, difference);
                } else {
                    count[1]++;
                }
            }
        });
        Differences rest = new Differences();
        kinds.values().stream().filter(kind -> kind.size() < SMALLEST_KIND).forEach(rest::addAll);
        kinds.values().removeIf(kind -> kind.size() < SMALLEST_KIND);
        Map<Element, PerElement> byAnion = new EnumMap<>(Element.class);
        kinds.forEach((anion, kind) -> byAnion.put(anion, kind.fit(settings)));
        return new EnergyScaleShift(byAnion, rest.fit(settings), count[0], count[1]);
    }

    /** In the order given, so that sums do not depend on how compositions hash. */
    private static Map<Composition, Double> lowest(Collection<HullEntry> entries) {
        Map<Composition, Double> lowest = new LinkedHashMap<>();
        for (HullEntry entry : entries) {
            if (entry.composition().elements().size() > 1) {
                lowest.merge(entry.composition().reduced(), entry.energyPerAtomEv(), Math::min);
            }
        }
        return lowest;
    }

    /** In eV/atom; elements without a number count as 0, and a pure element is not shifted. */
    public double perAtomEv(Composition composition) {
        if (composition.elements().size() == 1) {
            return 0;
        }
        return byAnion.getOrDefault(SCALE.highest(composition), others).of(composition);
    }

    /** The entry on the other scale. */
    public HullEntry shifted(HullEntry entry) {
        return new HullEntry(entry.id(), entry.composition(), entry.energyPerAtomEv() + perAtomEv(entry.composition()));
    }
}
