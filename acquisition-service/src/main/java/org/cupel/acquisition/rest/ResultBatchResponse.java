package org.cupel.acquisition.rest;

import java.util.List;
import java.util.Map;

/** What became of each row, in their order; of a dry run what would. */
public record ResultBatchResponse(
        boolean dryRun, long recorded, long repeated, long skipped, long refused, List<Row> rows) {

    /**
     * @param row from 1, without the header
     * @param outcome recorded, repeated, skipped or refused
     * @param status that the row would have been answered with alone; 204 when it was skipped
     * @param result null unless recorded or repeated
     * @param problem null unless refused
     */
    public record Row(
            int row,
            String candidateId,
            String materialId,
            String outcome,
            int status,
            ResultResponse result,
            Map<String, Object> problem) {}
}
