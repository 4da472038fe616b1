package org.cupel.acquisition.rest;

import java.util.List;
import org.cupel.acquisition.intake.BatchRow;
import org.cupel.acquisition.intake.ResultBatches;
import org.cupel.acquisition.intake.RowSubject;
import org.cupel.platform.problem.ProblemException;

/** What rows have in common, however they are written. */
final class BatchRows {

    private BatchRows() {}

    /** @param actor who reports every row, null when rows say it themselves */
    static BatchRow of(int number, RowSubject subject, ResultRequest request, String actor) {
        try {
            return new BatchRow.Report(number, subject, ResultMapper.toSubmission(request.by(actor)));
        } catch (ProblemException problem) {
            return new BatchRow.Unreadable(number, subject, problem);
        }
    }

    static BatchRow unreadable(int number, RowSubject subject, String detail) {
        return new BatchRow.Unreadable(number, subject, new ProblemException(422, "unreadable-row", detail));
    }

    /** @throws ProblemException 400 when there is no row */
    static List<BatchRow> required(List<BatchRow> rows) {
        if (rows.isEmpty()) {
            throw new ProblemException(
                    400,
                    "no-rows",
                    "The batch has no rows. Send 1 to " + ResultBatches.MOST_ROWS + " of them: a member \"results\" of"
                            + " JSON, or CSV below a header.");
        }
        return rows;
    }

    /** @throws ProblemException 413 when there are more than are taken at once */
    static void requireRoom(int rows) {
        if (rows > ResultBatches.MOST_ROWS) {
            throw new ProblemException(
                    413,
                    "too-many-rows",
                    "The batch has more than " + ResultBatches.MOST_ROWS + " rows. Send it in parts, each with a key of"
                            + " its own.");
        }
    }
}
