package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
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

    /** A result is corrected by one of the same property; only the first may turn out to be a synthesis that failed. */
    static Property property(Submission sent, ValidationResult wrong, SearchGoal goal) {
        String of = wrong.measurement().property();
        boolean fails = sent.outcome() != null && !of.equals(goal.property().wireName());
        if (sent.property() != null && !sent.property().equals(of) || fails) {
            throw SubmissionCheck.invalid("result " + wrong.id() + " is of " + of + ", and the correction "
                    + (fails ? "has the outcome " + sent.outcome() : "is of " + sent.property())
                    + ". Send a value of " + of + ", or correct the result that you mean.");
        }
        return Property.named(of).orElseThrow();
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(
                404,
                "unknown-result",
                "No result has the id " + id + ". List the candidate's results and take an id from there.");
    }
}
