package org.cupel.acquisition.intake;

import org.cupel.acquisition.validation.Submission;
import org.cupel.platform.problem.ProblemException;

/** One row of a batch of results, as it was read. */
public sealed interface BatchRow {

    /** From 1, without the header. */
    int number();

    RowSubject subject();

    /** A row that reports something. */
    record Report(int number, RowSubject subject, Submission sent) implements BatchRow {}

    /** A row in which nobody wrote anything. */
    record Empty(int number, RowSubject subject) implements BatchRow {}

    /** A row that makes no sense, and why. */
    record Unreadable(int number, RowSubject subject, ProblemException problem) implements BatchRow {}
}
