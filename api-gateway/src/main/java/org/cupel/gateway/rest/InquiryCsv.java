package org.cupel.gateway.rest;

import static org.cupel.gateway.rest.SpreadsheetText.harmless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import org.cupel.gateway.inquiry.InquiryAnswer;

/** Answers as CSV (RFC 4180) with a header line; numbers in the unit of the property. */
final class InquiryCsv {

    private static final ObjectWriter WITH_HEADER = writer(true);
    private static final ObjectWriter WITHOUT_HEADER = writer(false);

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

    /** @param header whether a line with the names of the columns comes first */
    static String write(List<InquiryAnswer> answers, boolean header) {
        try {
            return (header ? WITH_HEADER : WITHOUT_HEADER)
                    .writeValueAsString(answers.stream().map(InquiryCsv::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + answers.size() + " answers as CSV", e);
        }
    }

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

    private static ObjectWriter writer(boolean header) {
        var mapper = CsvMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return mapper.writer(mapper.schemaFor(Row.class).withUseHeader(header).withColumnReordering(false));
    }
}
