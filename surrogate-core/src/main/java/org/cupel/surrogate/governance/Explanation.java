package org.cupel.surrogate.governance;

import java.util.Locale;
import java.util.StringJoiner;
import org.cupel.surrogate.metric.Estimate;

/** The sentences under a gate. */
final class Explanation {

    /** Below this an interval is so wide that a reader should be told. */
    private static final int FEW = 100;

    private Explanation() {}

    static String of(Measured measured, GateStatus status, Rule rule, double threshold, int needed, String remedy) {
        Estimate estimate = measured.estimate();
        var sentences = new StringJoiner(" ");
        if (!estimate.isDefined()) {
            sentences.add("Not measured.");
        } else {
            sentences.add(number(estimate) + cases(estimate.n()) + "; " + rule.words() + " " + text(threshold) + ".");
        }
        if (!measured.note().isEmpty()) {
            sentences.add(measured.note());
        }
        if (estimate.isDefined() && estimate.n() < needed) {
            sentences.add("Too few to tell: " + needed + " are needed.");
        } else if (estimate.isDefined() && hasInterval(estimate) && estimate.n() < FEW) {
            sentences.add("Few cases: read the interval, not the number.");
        }
        if (status != GateStatus.PASSED) {
            sentences.add(estimate.isDefined() ? remedy : "Measure it on held-out data and judge again.");
        }
        return sentences.toString();
    }

    private static String number(Estimate estimate) {
        String interval =
                hasInterval(estimate) ? " [" + text(estimate.low95()) + ", " + text(estimate.high95()) + "]" : "";
        return text(estimate.value()) + interval;
    }

    private static boolean hasInterval(Estimate estimate) {
        return estimate.low95() < estimate.high95();
    }

    private static String cases(int n) {
        return " on " + n + (n == 1 ? " case" : " cases");
    }

    private static String text(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
