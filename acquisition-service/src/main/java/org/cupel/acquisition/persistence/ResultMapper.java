package org.cupel.acquisition.persistence;

import org.cupel.acquisition.validation.Measurement;
import org.cupel.acquisition.validation.ResultKind;
import org.cupel.acquisition.validation.ResultOutcome;
import org.cupel.acquisition.validation.ValidationResult;

final class ResultMapper {

    private ResultMapper() {}

    static ValidationResult toDomain(ResultEntity row) {
        var measurement = new Measurement(
                row.property,
                row.measuredValue,
                row.unit,
                row.uncertainty,
                row.reportedValue,
                row.reportedUnit,
                row.reportedUncertainty,
                ResultKind.named(row.kind).orElseThrow(),
                row.method,
                row.actor,
                row.note,
                row.reason);
        return new ValidationResult(
                row.id,
                row.campaignId,
                row.candidateId,
                row.materialId,
                measurement,
                ResultOutcome.named(row.outcome),
                row.candidateVersion,
                row.idempotencyKey,
                row.requestHash,
                row.recordedAt,
                row.additional,
                AttachmentJson.read(row.attachments),
                row.corrects,
                row.correctedBy,
                row.claimedBy);
    }

    static ResultEntity toRow(ValidationResult result) {
        Measurement measurement = result.measurement();
        var row = new ResultEntity();
        row.id = result.id();
        row.campaignId = result.campaignId();
        row.candidateId = result.candidateId();
        row.materialId = result.materialId();
        row.property = measurement.property();
        row.measuredValue = measurement.value();
        row.unit = measurement.unit();
        row.uncertainty = measurement.uncertainty();
        row.reportedValue = measurement.reportedValue();
        row.reportedUnit = measurement.reportedUnit();
        row.reportedUncertainty = measurement.reportedUncertainty();
        row.kind = measurement.kind().wireName();
        row.method = measurement.method();
        row.actor = measurement.actor();
        row.note = measurement.note();
        row.reason = measurement.reason();
        row.outcome = result.outcome().wireName();
        row.candidateVersion = result.candidateVersion();
        row.idempotencyKey = result.idempotencyKey();
        row.requestHash = result.requestHash();
        row.recordedAt = result.recordedAt();
        row.additional = result.additional();
        row.corrects = result.corrects();
        row.correctedBy = result.correctedBy();
        row.claimedBy = result.claimedBy();
        row.attachments = AttachmentJson.write(result.attachments());
        return row;
    }
}
