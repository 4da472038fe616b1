package org.cupel.acquisition.validation;

import java.time.Instant;
import java.util.UUID;

/**
 * Two results of one material that cannot both be true.
 *
 * @param resultId the later one
 * @param difference of the values, in the property's unit, from 0
 * @param allowed largest difference that the uncertainties explain, same unit
 */
public record Contradiction(
        UUID resultId,
        UUID otherId,
        String materialId,
        String property,
        double difference,
        double allowed,
        String explanation,
        Instant foundAt) {}
