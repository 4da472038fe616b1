package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Map;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.platform.problem.ProblemException;

/** When a candidate may get another result. */
final class FurtherResults {

    private static final int CONFLICT = 409;

    private FurtherResults() {}

    /** Nobody reports twice by accident: whoever means another result says so. */
    static void requireWanted(Candidate candidate, List<ValidationResult> before, Submission sent) {
        if (!before.isEmpty() && !sent.additional()) {
            throw alreadyValidated(before.get(0));
        }
        if (before.isEmpty() && sent.additional()) {
            throw new ProblemException(
                    CONFLICT,
                    "no-result-yet",
                    "Candidate " + candidate.id() + " (" + candidate.materialId() + ") is "
                            + candidate.state().wireName()
                            + " and has no result that another could add to. Send it without \"additional\".",
                    Map.of("state", candidate.state().wireName()));
        }
    }

    /** What is ranked by comes first: that is what a test is counted by. */
    static void requireRankedFirst(
            Candidate candidate, List<ValidationResult> before, Property property, SearchGoal goal) {
        if (before.isEmpty() && property != goal.property()) {
            throw new ProblemException(
                    CONFLICT,
                    "ranked-property-first",
                    "Candidate " + candidate.id() + " (" + candidate.materialId() + ") has no result of "
                            + goal.property().wireName()
                            + " yet, which its campaign ranks by. Send that first, and then "
                            + property.wireName() + " with \"additional\": true.",
                    Map.of("property", goal.property().wireName()));
        }
    }

    /** A synthesis that failed is nobody's value. */
    static void requireValue(Submission sent, Property property, SearchGoal goal) {
        if (sent.outcome() != null && property != goal.property()) {
            throw SubmissionCheck.invalid("outcome is '" + sent.outcome() + "', but property is '" + property.wireName()
                    + "'. A synthesis fails for all properties: leave property out.");
        }
    }

    /** A further result becomes the label, so that it is no worse than the ones of its property before. */
    static void requireFidelity(List<ValidationResult> before, Measurement measurement) {
        for (ValidationResult other : before) {
            ResultKind kind = other.measurement().kind();
            if (other.measurement().property().equals(measurement.property())
                    && !measurement.kind().atLeast(kind)) {
                throw new ProblemException(
                        CONFLICT,
                        "lower-fidelity",
                        "Candidate " + other.candidateId() + " (" + other.materialId() + ") has a result by "
                                + kind.wireName() + ", and this one is by "
                                + measurement.kind().wireName()
                                + ". Send one of the same or a higher fidelity: experiment before dft before surrogate.",
                        Map.of("resultId", other.id().toString(), "kind", kind.wireName()));
            }
        }
    }

    /** What was measured was made. */
    static void requireNotMade(List<ValidationResult> before, Measurement measurement) {
        for (ValidationResult other : before) {
            if (measurement.failed()
                    && !other.measurement().failed()
                    && other.measurement().kind() == ResultKind.EXPERIMENT) {
                throw new ProblemException(
                        CONFLICT,
                        "was-made",
                        "Candidate " + other.candidateId() + " (" + other.materialId() + ") was measured as "
                                + figure(other.measurement())
                                + ", so it was made. If that was another material, correct"
                                + " result " + other.id() + ".",
                        Map.of("resultId", other.id().toString()));
            }
        }
    }

    private static String figure(Measurement measurement) {
        return measurement.failed()
                ? "its synthesis failed (" + measurement.reason() + ")"
                : measurement.value() + " " + measurement.unit();
    }

    private static ProblemException alreadyValidated(ValidationResult first) {
        return new ProblemException(
                CONFLICT,
                "already-validated",
                "Candidate " + first.candidateId() + " (" + first.materialId() + ") has a result: "
                        + figure(first.measurement()) + ", recorded at " + first.recordedAt() + ". Read it as "
                        + first.id() + ", correct it, or send a further one of the same or a higher fidelity with"
                        + " \"additional\": true.",
                Map.of("resultId", first.id().toString()));
    }
}
