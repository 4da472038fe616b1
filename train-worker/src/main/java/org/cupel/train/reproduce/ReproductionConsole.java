package org.cupel.train.reproduce;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.weights.WeightDifference;

/** Tells people how a reproduction goes and what it found. */
final class ReproductionConsole implements TrainingListener {

    private static final long SAY_EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private long saidAt = System.nanoTime();

    ReproductionConsole(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void epochEnded(EpochRecord epoch) {
        if (System.nanoTime() - saidAt > SAY_EVERY_NANOS) {
            saidAt = System.nanoTime();
            say("  member %d, epoch %d, validation MAE %.5f", epoch.member() + 1, epoch.epoch(), epoch.validationMae());
        }
    }

    @Override
    public void shortened(int member, int configuredEpochs, int plannedEpochs) {
        say("  member %d is cut to %d of %d epochs, as it was", member + 1, plannedEpochs, configuredEpochs);
    }

    void found(ReproductionReport report) {
        say("Model %s of run %s: %s", report.modelId(), report.runId(), report.property());
        say(
                "  signature   %s",
                report.signedBy().isEmpty() ? "NOT VERIFIED (lenient)" : "by " + String.join(", ", report.signedBy()));
        long intact = report.files().stream().filter(FileCheck::intact).count();
        say(
                "  files       %d of %d are what the manifest names",
                intact, report.files().size());
        report.files().stream()
                .filter(file -> !file.intact())
                .forEach(file -> say("    %s: %s", file.path(), file.problem()));
        say("  code        %s then, %s now", report.trainedBy(), report.reproducedBy());
        if (report.comparison() != null) {
            environments(report);
            comparison(report, report.comparison());
        }
        verdict(report);
    }

    private void environments(ReproductionReport report) {
        Map<String, Object> now = Map.of(
                "jvm", report.reproducedIn().jvm(),
                "os", report.reproducedIn().os(),
                "cpu", report.reproducedIn().cpu(),
                "device", report.reproducedIn().device());
        now.keySet().stream().sorted().forEach(name -> {
            String then = report.trainedIn().path(name).asText("unknown");
            if (!then.equals(now.get(name))) {
                say("  %-11s %s then, %s now", name, then, now.get(name));
            }
        });
        report.reproducedIn().libraries().forEach((name, version) -> {
            String then = report.trainedIn().path("libraries").path(name).asText("unknown");
            if (!then.equals(version)) {
                say("  %-11s %s then, %s now", name, then, version);
            }
        });
    }

    private void comparison(ReproductionReport report, Comparison comparison) {
        WeightDifference weights = comparison.weights();
        say("  features    %s", report.features());
        say(
                "  weights     %s",
                weights.none()
                        ? "the same, bit by bit (" + weights.values() + ")"
                        : String.format(
                                Locale.ROOT,
                                "%d of %d differ, by at most %.3g (%s)%s",
                                weights.differing(),
                                weights.values(),
                                weights.largest(),
                                weights.largestTensor(),
                                weights.unlike().isEmpty() ? "" : "; unlike: " + weights.unlike()));
        say("  ONNX graph  %s", comparison.sameGraph() ? "the same, bit by bit" : "other bytes");
        for (PredictionDifference part : comparison.predictions()) {
            say(
                    "  predictions of the %d %s rows differ by at most %.3g %s (median %.3g), probabilities by %.3g",
                    part.rows(), part.part(), part.quantile(), report.unit(), part.median(), part.probability());
        }
        say("");
        say("  %-10s %-9s %14s %14s %14s", "rows", "", "card", "stored weights", "trained again");
        for (MetricDifference metric : comparison.metrics()) {
            say(
                    "  %-10s %-9s %14s %14s %14s",
                    metric.part(),
                    metric.name(),
                    figure(metric.recorded()),
                    figure(metric.stored()),
                    figure(metric.again()));
        }
        say("");
    }

    private void verdict(ReproductionReport report) {
        String what = report.comparison() == null
                ? "what was signed"
                : report.exact()
                        ? "the same weights, bit by bit"
                        : String.format(Locale.ROOT, "within %.3g %s", report.tolerance(), report.unit());
        if (report.reproduces()) {
            say("%s: %s. %.0f s.", report.comparison() == null ? "VERIFIED" : "REPRODUCES", what, report.seconds());
        } else {
            say("DOES NOT REPRODUCE (%s). %.0f s.", what, report.seconds());
            report.reasons().forEach(reason -> say("  %s", reason));
        }
    }

    private static String figure(Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.6f", value);
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
