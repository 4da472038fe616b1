package org.cupel.surrogate.governance;

import java.util.function.BiPredicate;
import org.cupel.surrogate.metric.Estimate;

/** How a measurement is compared with a threshold. Comparisons with NaN never hold. */
enum Rule {
    ABOVE("must be above", (estimate, threshold) -> estimate.value() > threshold),
    AT_LEAST("must be at least", (estimate, threshold) -> estimate.value() >= threshold),
    BELOW("must be below", (estimate, threshold) -> estimate.value() < threshold),
    AT_MOST("must be at most", (estimate, threshold) -> estimate.value() <= threshold),
    LOWER_END_AT_LEAST("its lower end must be at least", (estimate, threshold) -> estimate.low95() >= threshold),
    UPPER_END_AT_LEAST("its upper end must be at least", (estimate, threshold) -> estimate.high95() >= threshold);

    private final String words;
    private final BiPredicate<Estimate, Double> comparison;

    Rule(String words, BiPredicate<Estimate, Double> comparison) {
        this.words = words;
        this.comparison = comparison;
    }

    String words() {
        return words;
    }

    boolean holds(Estimate estimate, double threshold) {
        return comparison.test(estimate, threshold);
    }
}
