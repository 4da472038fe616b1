package org.cupel.acquisition.validation;

import org.cupel.acquisition.campaign.Property;

/** A material that could not be made: nothing was measured, and why is the result. */
final class FailedSynthesis {

    private static final String OUTCOME = ResultOutcome.FAILED_SYNTHESIS.wireName();
    private static final int LONGEST = 2000;

    private FailedSynthesis() {}

    static Measurement check(Submission sent, Property property) {
        if (!OUTCOME.equals(sent.outcome())) {
            throw SubmissionCheck.invalid("outcome is '" + sent.outcome() + "'. Send " + OUTCOME
                    + ", or a value without an outcome: whether it meets the goal is found here.");
        }
        if (sent.value() != null || sent.unit() != null || sent.uncertainty() != null) {
            throw SubmissionCheck.invalid("outcome is " + OUTCOME + ", but value is " + sent.value() + ", unit "
                    + sent.unit() + " and uncertainty " + sent.uncertainty()
                    + ". A material that was not made was not measured: leave all three out, or leave out outcome.");
        }
        if (sent.kind() != null && !ResultKind.EXPERIMENT.wireName().equals(sent.kind())) {
            throw SubmissionCheck.invalid("outcome is " + OUTCOME + ", but kind is '" + sent.kind()
                    + "'. Only an experiment makes materials: leave kind out.");
        }
        return new Measurement(
                property.wireName(),
                null,
                null,
                null,
                null,
                null,
                null,
                ResultKind.EXPERIMENT,
                sent.method(),
                SubmissionCheck.requireActor(sent),
                sent.note(),
                reason(sent));
    }

    private static String reason(Submission sent) {
        String reason = sent.reason() == null ? "" : sent.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw SubmissionCheck.invalid("reason has " + reason.length() + " characters. Say in 1 to " + LONGEST
                    + " of them why the synthesis failed.");
        }
        return reason;
    }
}
