package org.cupel.acquisition.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.validation.Attachment;

/** A recorded result; the same again whenever the request is repeated. */
public record ResultResponse(
        UUID id,
        UUID campaignId,
        UUID candidateId,
        String materialId,
        String property,
        Double value,
        String unit,
        Double reportedValue,
        String reportedUnit,
        Double uncertainty,
        String kind,
        String method,
        String actor,
        String note,
        String outcome,
        String reason,
        String candidateState,
        long candidateVersion,
        Instant recordedAt,
        boolean additional,
        List<Attachment> attachments,
        UUID corrects,
        UUID correctedBy,
        String claimedBy) {}
