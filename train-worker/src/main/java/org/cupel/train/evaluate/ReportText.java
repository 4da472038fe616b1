package org.cupel.train.evaluate;

import java.util.Locale;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.Rate;

/** A split as a table for a terminal. */
final class ReportText {

    private static final String HEAD = "%-52s %6s %16s %18s %8s %8s %8s %8s %8s %8s %8s%n";
    private static final String ROW = "%-52s %6d %16s %18s %8s %8s %8s %8s %8s %8s %8s%n";

    private ReportText() {}

    static String of(String name, SplitReport split) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                HEAD,
                name,
                "n",
                "Spearman",
                "MAE eV/atom",
                "cover",
                "worst",
                "width",
                "KEEP p",
                "KEEP r",
                "KILL p",
                "MAYBE"));
        text.append(row("Cupel", split.model()));
        split.baselines().forEach((called, report) -> text.append(row(called, report)));
        return text.toString();
    }

    private static String row(String name, ModelReport report) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                report.rows().size(),
                between(report.spearman(), "%.3f"),
                between(report.mae(), "%.4f"),
                share(report.prediction().coverage().all().coverage()),
                share(report.prediction().coverage().worstCoverage()),
                number(report.prediction().coverage().all().medianWidth().value()),
                share(report.decision().keepPrecision()),
                share(report.decision().keepRecall()),
                share(report.decision().killPrecision()),
                share(report.decision().maybeFraction()));
    }

    private static String between(Estimate estimate, String format) {
        return estimate.isDefined()
                ? String.format(Locale.ROOT, format + " (≥ " + format + ")", estimate.value(), estimate.low95())
                : "-";
    }

    private static String share(Rate rate) {
        return rate.isDefined() ? String.format(Locale.ROOT, "%.1f %%", 100 * rate.value()) : "-";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
    }
}
