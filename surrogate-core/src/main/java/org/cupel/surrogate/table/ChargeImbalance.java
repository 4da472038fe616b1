package org.cupel.surrogate.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.charge.OxidationState;
import org.cupel.crystal.charge.OxidationStates;

/** How far a composition is from neutral in the best assignment of known oxidation states, one state per element. */
final class ChargeImbalance {

    private ChargeImbalance() {}

    /** The least |Σ amount × charge| in electrons; elements without known states count as neutral. */
    static double of(Composition composition) {
        Set<Double> sums = new TreeSet<>(Set.of(0.0));
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            Set<Double> next = new TreeSet<>();
            for (OxidationState state : OxidationStates.of(amount.getKey())) {
                sums.forEach(sum -> next.add(sum + state.charge() * amount.getValue()));
            }
            sums = next.isEmpty() ? sums : next;
        }
        return sums.stream().mapToDouble(Math::abs).min().orElse(0);
    }
}
