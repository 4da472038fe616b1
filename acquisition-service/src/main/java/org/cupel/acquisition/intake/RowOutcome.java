package org.cupel.acquisition.intake;

import org.cupel.acquisition.validation.ValidationResult;
import org.cupel.platform.problem.ProblemException;

/** What became of a row. */
public sealed interface RowOutcome {

    BatchRow row();

    /** @param created false when the row was recorded before */
    record Recorded(BatchRow row, ValidationResult result, boolean created) implements RowOutcome {}

    /** Nothing is changed by it. */
    record Refused(BatchRow row, ProblemException problem) implements RowOutcome {}

    /** It was empty. */
    record Skipped(BatchRow row) implements RowOutcome {}
}
