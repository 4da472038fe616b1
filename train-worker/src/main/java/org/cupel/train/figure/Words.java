package org.cupel.train.figure;

import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.Rate;

/** Numbers as figures and reports write them. */
public final class Words {

    private static final String NONE = "–";

    private Words() {}

    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Three significant digits. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int decimals = Math.min(6, Math.max(0, 2 - (int) Math.floor(Math.log10(size))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    public static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : NONE;
    }

    public static String percent(Rate rate) {
        return rate.isDefined()
                ? percent(rate.value()) + " (" + bare(rate.low95()) + " to " + bare(rate.high95()) + ")"
                : NONE;
    }

    /** With its 95 % interval. */
    public static String number(Estimate estimate) {
        if (!estimate.isDefined()) {
            return NONE;
        }
        boolean between = Double.isFinite(estimate.low95()) && estimate.low95() < estimate.high95();
        return between
                ? number(estimate.value()) + " (" + number(estimate.low95()) + " to " + number(estimate.high95()) + ")"
                : number(estimate.value());
    }

    /** Facts as a sentence to follow another; nothing if there are none. */
    static String sentence(List<String> facts) {
        return facts.isEmpty() ? "" : " " + capital(String.join("; ", facts)) + ".";
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String bare(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
