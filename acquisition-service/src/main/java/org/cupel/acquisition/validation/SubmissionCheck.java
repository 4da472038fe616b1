package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Map;
import org.cupel.acquisition.campaign.Property;
import org.cupel.platform.problem.ProblemException;

/** Turns what a lab reports into a measurement, or says what to send instead. */
final class SubmissionCheck {

    private static final int UNPROCESSABLE = 422;

    private SubmissionCheck() {}

    static Measurement check(Submission sent, Property property) {
        requireStorable(sent);
        requireProperty(sent, property);
        if (sent.outcome() != null) {
            return FailedSynthesis.check(sent, property);
        }
        if (sent.reason() != null) {
            throw invalid("reason is '" + sent.reason() + "', but the result has a value. Say it in note, or send"
                    + " \"outcome\": \"failed_synthesis\" without a value.");
        }
        if (sent.value() == null) {
            throw invalid("value is missing. Send a number in " + property.unit() + ".");
        }
        double factor = factor(sent.unit(), property);
        double value = sent.value() * factor;
        if (!property.plausible(value)) {
            throw implausible(sent, property, value);
        }
        return new Measurement(
                property.wireName(),
                value,
                property.unit(),
                uncertainty(sent, factor),
                sent.value(),
                sent.unit(),
                sent.uncertainty(),
                kind(sent),
                sent.method(),
                requireActor(sent),
                sent.note(),
                null);
    }

    private static void requireStorable(Submission sent) {
        if (sent.toString().indexOf('\0') >= 0) {
            throw invalid("a text holds the character U+0000, which cannot be stored. Send it without.");
        }
    }

    private static void requireProperty(Submission sent, Property property) {
        if (sent.property() != null && !sent.property().equals(property.wireName())) {
            throw new ProblemException(
                    UNPROCESSABLE,
                    "wrong-property",
                    "property is '" + sent.property() + "', but the campaign asks for '" + property.wireName()
                            + "'. Send that property, or post to a candidate of another campaign.");
        }
    }

    private static double factor(String unit, Property property) {
        List<String> accepted = property.factors().keySet().stream().sorted().toList();
        return property.factor(unit == null ? "" : unit)
                .orElseThrow(() -> new ProblemException(
                        UNPROCESSABLE,
                        "wrong-unit",
                        "unit is " + (unit == null ? "missing" : "'" + unit + "'") + ", which is not one of "
                                + property.wireName() + ". Send one of " + accepted + ".",
                        Map.of("accepted", accepted)));
    }

    private static Double uncertainty(Submission sent, double factor) {
        if (sent.uncertainty() == null) {
            return null;
        }
        if (!Double.isFinite(sent.uncertainty()) || sent.uncertainty() < 0) {
            throw invalid("uncertainty is " + sent.uncertainty() + ". Send a finite standard deviation, at least 0.");
        }
        return sent.uncertainty() * factor;
    }

    private static ResultKind kind(Submission sent) {
        return ResultKind.named(sent.kind())
                .orElseThrow(() -> invalid("kind is '" + sent.kind() + "'. Send one of experiment, dft, surrogate."));
    }

    static String requireActor(Submission sent) {
        if (sent.actor() == null || sent.actor().isBlank()) {
            throw invalid("actor is missing. Send who reports the result.");
        }
        return sent.actor();
    }

    private static ProblemException implausible(Submission sent, Property property, double value) {
        return new ProblemException(
                UNPROCESSABLE,
                "implausible-value",
                "value " + sent.value() + " " + sent.unit() + " is " + value + " " + property.unit() + ", outside "
                        + property.plausibleRange() + " for " + property.wireName()
                        + ". Maybe it is a total energy, or the unit is another.");
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(UNPROCESSABLE, "invalid-result", detail);
    }
}
