package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;

/**
 * What is known of a candidate by its standing results.
 *
 * @param measurements in the order in which they came in
 */
record Findings(List<Measurement> measurements) {

    Findings {
        measurements = List.copyOf(measurements);
    }

    static Findings of(List<ValidationResult> standing, Measurement newest) {
        return new Findings(Stream.concat(standing.stream().map(ValidationResult::measurement), Stream.of(newest))
                .toList());
    }

    /** Of a property the one that counts: of the highest kind the newest, as with labels. */
    Optional<Measurement> decisive(Property property) {
        return measurements.stream()
                .filter(measurement -> measurement.property().equals(property.wireName()))
                .reduce((before, later) -> later.kind().atLeast(before.kind()) ? later : before);
    }

    /** Whether the ranked property meets the goal, and no other that was measured misses it. */
    boolean meet(SearchGoal goal) {
        boolean ranked = decisive(goal.property())
                .filter(measurement -> !measurement.failed() && goal.meets(measurement.value()))
                .isPresent();
        return ranked
                && goal.others().stream().allMatch(bound -> decisive(bound.property())
                        .map(measurement -> bound.meets(measurement.value()))
                        .orElse(true));
    }
}
