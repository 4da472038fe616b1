package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.platform.problem.ProblemException;

/** Turns what a lab reports into a measurement, or says what to send instead. */
final class SubmissionCheck {

    private static final int UNPROCESSABLE = 422;

    private SubmissionCheck() {}

    /** @param property the one that {@link #propertyOf} said, or of the result that is corrected */
    static Measurement check(Submission sent, Property property) {
        requireStorable(sent);
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

    /** The property that a result is of: the one that is ranked by where nothing is said. */
    static Property propertyOf(Submission sent, SearchGoal goal) {
        if (sent.property() == null || sent.property().equals(goal.property().wireName())) {
            return goal.property();
        }
        return goal.otherProperties().stream()
                .filter(other -> other.wireName().equals(sent.property()))
                .findFirst()
                .orElseThrow(() -> wrongProperty(sent, goal));
    }

    private static ProblemException wrongProperty(Submission sent, SearchGoal goal) {
        List<String> asked = Stream.concat(Stream.of(goal.property()), goal.otherProperties().stream())
                .map(Property::wireName)
                .toList();
        return new ProblemException(
                UNPROCESSABLE,
                "wrong-property",
                "property is '" + sent.property() + "', but the campaign asks for " + String.join(" and ", asked)
                        + ". Send one of these, or post to a candidate of another campaign.",
                Map.of("accepted", asked));
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
