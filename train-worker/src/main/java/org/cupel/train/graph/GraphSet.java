package org.cupel.train.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Crystal graphs of many crystals in flat arrays, built once and shared by every member of the ensemble.
 *
 * <p>Symmetry makes most distances of a crystal repeat, so each crystal keeps its distinct ones and every neighbour slot
 * points at one: the distance basis and its weights then run once per distinct distance.
 *
 * <p>Shapes, for A atoms and U distinct distances in C crystals with K neighbours: atom {@code a} belongs to crystal {@code
 * c} when {@code firstAtom[c] <= a < firstAtom[c + 1]}, and so do distances with {@code firstDistance}.
 *
 * @param neighbours K, the same for every atom
 * @param firstAtom [C+1], ascending from 0
 * @param firstDistance [C+1], ascending from 0
 * @param species [A], atomic numbers
 * @param distanceAngstrom [U]
 * @param neighbour [A*K], index of the neighbour within its crystal; 0 where padded
 * @param distance [A*K], index of the slot's distance within its crystal
 * @param mask [A*K], 1 for a real neighbour and 0 for padding
 */
public record GraphSet(
        int neighbours,
        int[] firstAtom,
        int[] firstDistance,
        int[] species,
        float[] distanceAngstrom,
        int[] neighbour,
        int[] distance,
        float[] mask) {

    public int crystals() {
        return firstAtom.length - 1;
    }

    public int atomsOf(int crystal) {
        return firstAtom[crystal + 1] - firstAtom[crystal];
    }

    /** Reduced, in the order of {@code crystals}. */
    public List<Composition> compositionsOf(int[] crystals) {
        return Arrays.stream(crystals).mapToObj(this::compositionOf).toList();
    }

    private Composition compositionOf(int crystal) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int atom = firstAtom[crystal]; atom < firstAtom[crystal + 1]; atom++) {
            amounts.merge(Element.ofAtomicNumber(species[atom]), 1.0, Double::sum);
        }
        return Composition.of(amounts).reduced();
    }

    public int distancesOf(int crystal) {
        return firstDistance[crystal + 1] - firstDistance[crystal];
    }
}
