package org.cupel.acquisition.rest;

import java.util.List;
import java.util.Objects;
import org.cupel.acquisition.validation.Attachment;
import org.cupel.acquisition.validation.Measurement;
import org.cupel.acquisition.validation.ResultService.Recording;
import org.cupel.acquisition.validation.Submission;
import org.cupel.acquisition.validation.ValidationResult;
import org.cupel.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

final class ResultMapper {

    private ResultMapper() {}

    static Submission toSubmission(ResultRequest request) {
        if (request == null) {
            throw new ProblemException(
                    422,
                    "invalid-result",
                    "The body is missing. Send at least value, unit, kind and actor; of a failed synthesis outcome, reason and actor.");
        }
        return new Submission(
                request.property(),
                request.value(),
                request.unit(),
                request.kind(),
                request.method(),
                request.uncertainty(),
                request.actor(),
                request.note(),
                request.outcome(),
                request.reason(),
                Boolean.TRUE.equals(request.additional()),
                request.attachments() == null ? List.of() : attachments(request));
    }

    private static List<Attachment> attachments(ResultRequest request) {
        if (request.attachments().stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(
                    422, "invalid-result", "attachments holds null. Send name, mediaType, uri and sha256 of each.");
        }
        return request.attachments();
    }

    static RestResponse<ResultResponse> toAnswer(Recording recording) {
        return RestResponse.status(
                recording.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                toResponse(recording.result()));
    }

    static ResultResponse toResponse(ValidationResult result) {
        Measurement measurement = result.measurement();
        return new ResultResponse(
                result.id(),
                result.campaignId(),
                result.candidateId(),
                result.materialId(),
                measurement.property(),
                measurement.value(),
                measurement.unit(),
                measurement.reportedValue(),
                measurement.reportedUnit(),
                measurement.uncertainty(),
                measurement.kind().wireName(),
                measurement.method(),
                measurement.actor(),
                measurement.note(),
                result.outcome().wireName(),
                measurement.reason(),
                result.outcome().candidateState().wireName(),
                result.candidateVersion(),
                result.recordedAt(),
                result.additional(),
                result.attachments(),
                result.corrects(),
                result.correctedBy(),
                result.claimedBy());
    }
}
