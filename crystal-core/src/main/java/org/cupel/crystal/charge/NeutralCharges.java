package org.cupel.crystal.charge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
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

    /** Whether some choice of states adds up to nothing. Some microseconds. */
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
        double[] values = composition.elements().stream()
                .mapToDouble(NeutralCharges::electronegativity)
                .toArray();
        return Arrays.stream(values).allMatch(Double::isFinite)
                && possible(composition)
                && Arrays.stream(values).anyMatch(least -> cancel(composition, least));
    }

    /** @param leastOfAnions from this electronegativity on charges are negative, below it positive; NaN for any */
    private static boolean cancel(Composition composition, double leastOfAnions) {
        Map<Element, Double> amounts = composition.reduced().amounts();
        double atoms = 0;
        boolean whole = true;
        for (double amount : amounts.values()) {
            whole &= amount == Math.rint(amount);
            atoms += amount;
        }
        return whole && atoms <= MOST_ATOMS ? ofWhole(amounts, leastOfAnions) : ofParts(amounts, leastOfAnions);
    }

    /** The element with the most sums is only held against those of the others. */
    private static boolean ofWhole(Map<Element, Double> amounts, double leastOfAnions) {
        IonSums sums = new IonSums(0, BigInteger.ONE);
        IonSums most = sums;
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            Element element = amount.getKey();
            IonSums own = IonSums.of(element, amount.getValue().intValue(), sign(element, leastOfAnions));
            if (own.count() == 0) {
                return false;
            }
            sums = sums.plus(own.count() > most.count() ? most : own);
            most = own.count() > most.count() ? own : most;
        }
        return sums.cancel(most);
    }

    /** Of parts of atoms, as in solid solutions, every mean charge between the least and the largest can be had. */
    private static boolean ofParts(Map<Element, Double> amounts, double leastOfAnions) {
        double low = 0;
        double high = 0;
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            int[] charges = IonSums.charges(amount.getKey(), sign(amount.getKey(), leastOfAnions));
            if (charges.length == 0) {
                return false;
            }
            low += charges[0] * amount.getValue();
            high += charges[charges.length - 1] * amount.getValue();
        }
        return low <= UP_TO && high >= -UP_TO;
    }

    private static IonSums.Sign sign(Element element, double leastOfAnions) {
        if (Double.isNaN(leastOfAnions)) {
            return IonSums.Sign.ANY;
        }
        return electronegativity(element) >= leastOfAnions ? IonSums.Sign.NOT_POSITIVE : IonSums.Sign.NOT_NEGATIVE;
    }

    private static double electronegativity(Element element) {
        boolean rareEarth = element.isLanthanide() || element.isActinide();
        return element.paulingElectronegativity().orElse(rareEarth ? RARE_EARTH_ELECTRONEGATIVITY : Double.NaN);
    }
}
