package org.cupel.train.governance;

import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.governance.GateOutcome;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.page.PageTemplate;

/** A governance report as a page for people, from the template beside it. */
final class ReportPage {

    private final PageTemplate template = PageTemplate.html(ReportPage.class, "governance.html");

    /** One line of its table, as text. */
    record Line(
            String name,
            boolean required,
            String status,
            String value,
            String interval,
            int cases,
            String bound,
            String explanation) {

        static Line of(GateOutcome outcome, boolean required) {
            return new Line(
                    outcome.name(),
                    required,
                    outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    figure(outcome.value()),
                    outcome.low95() < outcome.high95()
                            ? figure(outcome.low95()) + " to " + figure(outcome.high95())
                            : "",
                    outcome.n(),
                    figure(outcome.threshold()),
                    outcome.explanation());
        }

        private static String figure(double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "–";
        }
    }

    String html(TrainedModel model, GovernanceReport report) {
        return template.with("model", model)
                .data("report", report)
                .data("lines", lines(report))
                .render();
    }

    private static List<Line> lines(GovernanceReport report) {
        return report.outcomes().stream()
                .map(outcome -> Line.of(outcome, report.required().contains(outcome.name())))
                .toList();
    }
}
