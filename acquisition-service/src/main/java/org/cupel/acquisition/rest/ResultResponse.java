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
        double value,
        String unit,
        double reportedValue,
        String reportedUnit,
        Double uncertainty,
        String kind,
        String method,
        String actor,
        String note,
        String outcome,
        String candidateState,
        long candidateVersion,
        Instant recordedAt,
        boolean additional,
        List<Attachment> attachments) {}
