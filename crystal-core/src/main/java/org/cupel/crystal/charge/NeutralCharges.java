package org.cupel.crystal.charge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Whether charges can cancel: atoms take states of {@link OxidationStates}, those of one element different ones where they
 * need to, as iron in Fe3O4. The two tests of SMACT (Davies et al., Chem 1, 617 (2016), doi:10.1016/j.chempr.2016.09.010),
 * which gives all atoms of an element the same state.
 *
 * <p>An element alone is neutral. An alloy is not: nothing in it takes up electrons.
 */
public final class NeutralCharges {

    private static final int MOST_ATOMS = 2000;
    private static final double UP_TO = 1e-6;

    /** Pauling gave none for some rare earths, which all lie between 1.1 and 1.3. */
    private static final double RARE_EARTH_ELECTRONEGATIVITY = 1.2;

    private NeutralCharges() {}

    /** Whether some choice of states adds up to nothing. O(atoms × charges) for whole amounts. */
    public static boolean possible(Composition composition) {
        return composition.elements().size() == 1 || cancel(composition, Double.NaN);
    }

    /**
     * Whether a choice does in which each positive ion is less electronegative (Pauling) than each negative one; without, when
     * an element has no electronegativity.
     */
    public static boolean possibleInOrder(Composition composition) {
        if (composition.elements().size() == 1) {
            return true;
        }
        return composition.elements().stream()
                .mapToDouble(NeutralCharges::electronegativity)
                .anyMatch(least -> Double.isFinite(least) && cancel(composition, least));
    }

    /** @param leastOfAnions from this electronegativity on charges are negative, below it positive; NaN for any */
    private static boolean cancel(Composition composition, double leastOfAnions) {
        Composition reduced = composition.reduced();
        boolean whole = reduced.amounts().values().stream().allMatch(amount -> amount == Math.rint(amount))
                && reduced.atoms() <= MOST_ATOMS;
        return whole ? ofWhole(reduced.amounts(), leastOfAnions) : ofParts(reduced.amounts(), leastOfAnions);
    }

    private static boolean ofWhole(Map<Element, Double> amounts, double leastOfAnions) {
        Set<Integer> sums = Set.of(0);
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            int[] states = states(amount.getKey(), leastOfAnions);
            Set<Integer> own = Set.of(0);
            for (int atom = 0; atom < amount.getValue(); atom++) {
                own = plus(own, states);
            }
            sums = plus(sums, own.stream().mapToInt(Integer::intValue).toArray());
        }
        return sums.contains(0);
    }

    private static Set<Integer> plus(Set<Integer> sums, int[] charges) {
        Set<Integer> next = new HashSet<>();
        for (int sum : sums) {
            for (int charge : charges) {
                next.add(sum + charge);
            }
        }
        return next;
    }

    /** Of parts of atoms, as in solid solutions, every mean charge between the least and the largest can be had. */
    private static boolean ofParts(Map<Element, Double> amounts, double leastOfAnions) {
        double low = 0;
        double high = 0;
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            int[] states = states(amount.getKey(), leastOfAnions);
            if (states.length == 0) {
                return false;
            }
            low += states[0] * amount.getValue();
            high += states[states.length - 1] * amount.getValue();
        }
        return low <= UP_TO && high >= -UP_TO;
    }

    private static int[] states(Element element, double leastOfAnions) {
        List<OxidationState> states = OxidationStates.of(element);
        double own = electronegativity(element);
        return states.stream()
                .mapToInt(OxidationState::charge)
                .filter(charge -> Double.isNaN(leastOfAnions)
                        || (own >= leastOfAnions ? charge <= 0 : charge >= 0) && Double.isFinite(own))
                .toArray();
    }

    private static double electronegativity(Element element) {
        boolean rareEarth = element.isLanthanide() || element.isActinide();
        return element.paulingElectronegativity().orElse(rareEarth ? RARE_EARTH_ELECTRONEGATIVITY : Double.NaN);
    }
}
