package org.cupel.surrogate.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.charge.OxidationState;
import org.cupel.crystal.charge.OxidationStates;

/**
 * How well the charges of a composition can cancel when every element takes one of its known oxidation states, as often as
 * it does in known crystals. Elements without known states count as neutral.
 */
final class ChargeBalance {

    static final List<String> NAMES = List.of("charge-imbalance", "neutral-probability", "usual-charge");

    private static final double LEAST_PROBABILITY = 1e-6;
    private static final double NEUTRAL = 1e-6;

    private ChargeBalance() {}

    /** The least |charge|, log10 of the probability of none, and the expected charge, in electrons per formula. */
    static double[] of(Composition composition) {
        Map<Double, Double> charges = new TreeMap<>(Map.of(0.0, 1.0));
        double usual = 0;
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            charges = with(charges, OxidationStates.of(amount.getKey()), amount.getValue());
            usual += amount.getValue() * usualCharge(amount.getKey());
        }
        double least = charges.keySet().stream().mapToDouble(Math::abs).min().orElse(0);
        double neutral = charges.entrySet().stream()
                .filter(charge -> Math.abs(charge.getKey()) < NEUTRAL)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return new double[] {least, Math.log10(Math.max(LEAST_PROBABILITY, neutral)), usual};
    }

    private static Map<Double, Double> with(Map<Double, Double> charges, List<OxidationState> states, double amount) {
        if (states.isEmpty()) {
            return charges;
        }
        double all = total(states);
        Map<Double, Double> next = new TreeMap<>();
        charges.forEach((charge, probability) -> states.forEach(
                state -> next.merge(charge + state.charge() * amount, probability * weight(state) / all, Double::sum)));
        return next;
    }

    /** The mean of the known states by how often they occur; 0 without any. */
    static double usualCharge(Element element) {
        List<OxidationState> states = OxidationStates.of(element);
        return states.isEmpty()
                ? 0
                : states.stream()
                                .mapToDouble(state -> state.charge() * weight(state))
                                .sum()
                        / total(states);
    }

    private static double total(List<OxidationState> states) {
        return states.stream().mapToDouble(ChargeBalance::weight).sum();
    }

    /** One more than was seen: a known state is never impossible. */
    private static double weight(OxidationState state) {
        return state.occurrences() + 1.0;
    }
}
