package org.cupel.acquisition.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.acquisition.intake.RowOutcome;
import org.cupel.acquisition.intake.RowSubject;
import org.cupel.acquisition.validation.ValidationResult;
import org.cupel.platform.problem.ProblemException;

final class ResultBatchMapper {

    private static final String RECORDED = "recorded";
    private static final String REPEATED = "repeated";
    private static final String SKIPPED = "skipped";
    private static final String REFUSED = "refused";

    private ResultBatchMapper() {}

    static ResultBatchResponse toResponse(boolean dryRun, List<RowOutcome> outcomes) {
        List<ResultBatchResponse.Row> rows =
                outcomes.stream().map(ResultBatchMapper::row).toList();
        return new ResultBatchResponse(
                dryRun, count(rows, RECORDED), count(rows, REPEATED), count(rows, SKIPPED), count(rows, REFUSED), rows);
    }

    private static long count(List<ResultBatchResponse.Row> rows, String outcome) {
        return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
    }

    private static ResultBatchResponse.Row row(RowOutcome outcome) {
        RowSubject subject = outcome.row().subject();
        int number = outcome.row().number();
        if (outcome instanceof RowOutcome.Recorded recorded) {
            ValidationResult result = recorded.result();
            return new ResultBatchResponse.Row(
                    number,
                    result.candidateId().toString(),
                    result.materialId(),
                    recorded.created() ? RECORDED : REPEATED,
                    recorded.created() ? 201 : 200,
                    ResultMapper.toResponse(result),
                    null);
        }
        if (outcome instanceof RowOutcome.Refused refused) {
            return new ResultBatchResponse.Row(
                    number,
                    subject.candidateId(),
                    subject.materialId(),
                    REFUSED,
                    refused.problem().status(),
                    null,
                    problem(refused.problem()));
        }
        return new ResultBatchResponse.Row(
                number, subject.candidateId(), subject.materialId(), SKIPPED, 204, null, null);
    }

    private static Map<String, Object> problem(ProblemException problem) {
        Map<String, Object> members = new LinkedHashMap<>(problem.extensions());
        members.put("type", "urn:cupel:problem:" + problem.type());
        members.put("status", problem.status());
        members.put("detail", problem.getMessage());
        return members;
    }
}
