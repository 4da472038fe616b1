package org.cupel.gateway.rest;

import static org.cupel.gateway.rest.SpreadsheetText.harmless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import org.cupel.gateway.work.WorkItem;

/** Work as CSV to write results into: the same columns that {@code POST /api/v1/results} reads. */
final class ResultTemplate {

    private static final ObjectWriter WRITER = writer();

    private ResultTemplate() {}

    /** Wire type: what is null is for the lab to write. */
    private record Row(
            String candidateId,
            String materialId,
            String campaignId,
            String formula,
            String property,
            Double value,
            String unit,
            String kind,
            String method,
            Double uncertainty,
            String note,
            String outcome,
            String reason,
            Boolean additional) {}

    static String write(List<WorkItem> work) {
        try {
            return WRITER.writeValueAsString(
                    work.stream().map(ResultTemplate::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + work.size() + " candidates as CSV", e);
        }
    }

    private static Row row(WorkItem item) {
        return new Row(
                item.candidateId().toString(),
                harmless(item.materialId()),
                item.campaignId().toString(),
                harmless(item.formula()),
                item.property(),
                null,
                item.unit(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ObjectWriter writer() {
        var mapper = CsvMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // Quotes around ids would only be in the way.
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build();
        return mapper.writer(mapper.schemaFor(Row.class).withHeader().withColumnReordering(false));
    }
}
