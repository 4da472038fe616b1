package org.cupel.gateway.rest;

import static org.cupel.gateway.rest.SpreadsheetText.harmless;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.gateway.inquiry.InquiryAnswer;

/** Answers as CSV (RFC 4180) with a header line; numbers in the unit of the property. */
final class InquiryCsv {

    static final CsvRows<InquiryAnswer> ROWS = CsvRows.of(Row.class, InquiryCsv::row);

    private InquiryCsv() {}

    /** Wire type. */
    private record Row(
            int row,
            String name,
            String formula,
            Integer atomCount,
            String decision,
            String q10,
            String q50,
            String q90,
            String pStable,
            String total,
            String intervalLow,
            String intervalHigh,
            String oodScore,
            String problem) {}

    private static Row row(InquiryAnswer answer) {
        return new Row(
                answer.row(),
                harmless(answer.name()),
                harmless(answer.formula()),
                answer.atomCount(),
                said(answer, "decision"),
                said(answer, "q10"),
                said(answer, "q50"),
                said(answer, "q90"),
                said(answer, "pStable"),
                said(answer, "total"),
                said(answer, "intervalLow"),
                said(answer, "intervalHigh"),
                said(answer, "oodScore"),
                harmless(answer.problem()));
    }

    private static String said(InquiryAnswer answer, String member) {
        JsonNode value =
                answer.prediction() == null ? null : answer.prediction().get(member);
        return value == null || value.isNull() ? null : value.asText();
    }
}
