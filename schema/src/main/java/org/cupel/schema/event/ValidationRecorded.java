package org.cupel.schema.event;

import java.util.UUID;

/**
 * A lab or a calculation reported a result for a candidate.
 *
 * @param value in {@code unit}
 * @param kind {@code experiment}, {@code dft} or {@code surrogate}
 * @param outcome {@code validated} or {@code rejected}
 */
public record ValidationRecorded(
        UUID resultId,
        UUID campaignId,
        UUID candidateId,
        String materialId,
        String property,
        double value,
        String unit,
        String kind,
        String outcome)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
