package org.cupel.schema.event;

import java.util.UUID;

/**
 * A lab or a calculation reported a result for a candidate.
 *
 * @param value in {@code unit}; both are null when the synthesis failed
 * @param kind {@code experiment}, {@code dft} or {@code surrogate}
 * @param outcome {@code validated}, {@code rejected} or {@code failed_synthesis}
 */
public record ValidationRecorded(
        UUID resultId,
        UUID campaignId,
        UUID candidateId,
        String materialId,
        String property,
        Double value,
        String unit,
        String kind,
        String outcome)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
