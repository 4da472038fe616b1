package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cupel.platform.problem.ProblemException;

/** When a result may stand in the place of an earlier one, and which of a candidate's results decides then. */
final class Corrections {

    private Corrections() {}

    static void requireStanding(ValidationResult wrong) {
        if (wrong.correctedBy() != null) {
            throw new ProblemException(
                    409,
                    "already-corrected",
                    "Result " + wrong.id() + " was corrected by " + wrong.correctedBy()
                            + ". Read that one, and correct it instead if it is wrong too.",
                    Map.of("correctedBy", wrong.correctedBy().toString()));
        }
    }

    static void requireInPlace(Submission sent) {
        if (sent.additional()) {
            throw SubmissionCheck.invalid(
                    "additional is true, but a correction takes the place of a result. Leave it out, or post a further"
                            + " result of the candidate.");
        }
    }

    static List<ValidationResult> others(List<ValidationResult> standing, ValidationResult wrong) {
        return standing.stream()
                .filter(result -> !result.id().equals(wrong.id()))
                .toList();
    }

    /** Of the highest kind the newest, as with labels. */
    static Measurement decisive(List<ValidationResult> others, Measurement correction) {
        return Stream.concat(others.stream().map(ValidationResult::measurement), Stream.of(correction))
                .reduce((before, later) -> later.kind().atLeast(before.kind()) ? later : before)
                .orElseThrow();
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(
                404,
                "unknown-result",
                "No result has the id " + id + ". List the candidate's results and take an id from there.");
    }
}
