package org.cupel.gateway.rest;

import static org.cupel.gateway.rest.SpreadsheetText.harmless;

import java.util.stream.StreamSupport;
import org.cupel.gateway.candidate.Candidate;

/** Candidates as CSV (RFC 4180) with a header line. */
final class CandidateCsv {

    static final CsvRows<Candidate> ROWS = CsvRows.of(Row.class, CandidateCsv::row);

    private CandidateCsv() {}

    /** Wire type: one cell per component, lists joined. */
    private record Row(
            String id,
            String materialId,
            String formula,
            String elements,
            int atomCount,
            String state,
            long version,
            int rank,
            double score,
            double q10,
            double q50,
            double q90,
            Double pStable,
            Double pMetastable,
            double aleatoric,
            double epistemic,
            double total,
            String decision,
            String reasons,
            Double intervalLow,
            Double intervalHigh,
            Double oodScore,
            String modelId,
            String updatedAt) {}

    private static Row row(Candidate candidate) {
        return new Row(
                candidate.id().toString(),
                harmless(candidate.materialId()),
                harmless(candidate.formula()),
                String.join(" ", candidate.elements()),
                candidate.atomCount(),
                candidate.state(),
                candidate.version(),
                candidate.rank(),
                candidate.score(),
                candidate.q10(),
                candidate.q50(),
                candidate.q90(),
                candidate.pStable(),
                candidate.pMetastable(),
                candidate.aleatoric(),
                candidate.epistemic(),
                candidate.total(),
                candidate.decision(),
                harmless(reasons(candidate)),
                candidate.intervalLow(),
                candidate.intervalHigh(),
                candidate.oodScore(),
                candidate.modelId().toString(),
                candidate.updatedAt().toString());
    }

    private static String reasons(Candidate candidate) {
        return String.join(
                "; ",
                StreamSupport.stream(candidate.reasons().spliterator(), false)
                        .map(reason -> reason.isTextual() ? reason.textValue() : reason.toString())
                        .toList());
    }
}
