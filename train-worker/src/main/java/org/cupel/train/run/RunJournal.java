package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.platform.tracking.RunOutcome;
import org.cupel.platform.tracking.Tracking;
import org.cupel.platform.tracking.TrackingCommand;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.governance.GateOutcome;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.governance.ReportFiles;
import org.cupel.train.model.BaselineQuality;
import org.cupel.train.model.CardWriter;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.Finished;
import org.cupel.train.model.Quality;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.promotion.PromotionOutcome;

/** Writes runs down, in our tables and for the tracking server; every method joins the caller's transaction. */
@ApplicationScoped
class RunJournal {

    private final RunStore runs;
    private final Tracking tracking;
    private final CardWriter provenance;

    RunJournal(RunStore runs, Tracking tracking, CardWriter provenance) {
        this.runs = runs;
        this.tracking = tracking;
        this.provenance = provenance;
    }

    void started(TrainingRun run) {
        if (!runs.started(run.runId())) {
            return;
        }
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("cupel.request_id", run.requestId().toString());
        tags.put("cupel.campaign_id", run.campaignId().toString());
        tags.put("cupel.property", run.property());
        tags.put("cupel.reason", String.valueOf(run.reason()));
        tags.put("cupel.git_revision", provenance.gitRevision());
        tags.put("cupel.device", provenance.device());
        tags.put("cupel.jvm", Runtime.version().toString());
        String name = run.property() + "-" + run.runId().toString().substring(0, 8);
        tracking.record(new TrackingCommand.RunStarted(
                run.runId(), "cupel-" + run.property(), name, provenance.settings(), tags));
    }

    void epochs(TrainingRun run, List<EpochRecord> epochs) {
        Instant now = Instant.now();
        List<TrackingCommand.Metric> metrics = new ArrayList<>();
        for (EpochRecord epoch : runs.addEpochs(run.runId(), epochs)) {
            String member = "member_" + (epoch.member() + 1) + ".";
            metrics.add(new TrackingCommand.Metric(member + "train_loss", epoch.trainLoss(), epoch.epoch(), now));
            metrics.add(
                    new TrackingCommand.Metric(member + "validation_mae", epoch.validationMae(), epoch.epoch(), now));
        }
        if (!metrics.isEmpty()) {
            tracking.record(new TrackingCommand.MetricsLogged(run.runId(), metrics));
        }
    }

    /** The model is there; it waits to be judged. */
    void trained(TrainingRun run, Finished finished) {
        runs.trained(run.runId(), finished.model().modelId(), finished.model().metricsJson(), finished.epochs());
        List<TrackingCommand.Metric> metrics = new ArrayList<>();
        add(metrics, "validation.", finished.metrics().validation());
        add(metrics, "test.", finished.metrics().test());
        finished.metrics().baselines().forEach(baseline -> add(metrics, baseline));
        tracking.record(new TrackingCommand.MetricsLogged(run.runId(), metrics));
        for (ManifestFile file : finished.files().all()) {
            tracking.record(new TrackingCommand.ArtifactLogged(run.runId(), artifact(file.path()), file.key()));
        }
        tracking.record(new TrackingCommand.ModelRegistered(
                run.runId(), registeredName(run.property()), "model", List.of(), tags(finished)));
    }

    /** @param reportKeys where the report lies in S3 */
    void judged(TrainingRun run, GovernanceReport report, ReportFiles.Keys reportKeys, PromotionOutcome outcome) {
        runs.succeeded(run.runId(), outcome.promoted(), outcome.reason());
        tracking.record(new TrackingCommand.ArtifactLogged(run.runId(), "model/governance.json", reportKeys.json()));
        tracking.record(new TrackingCommand.ArtifactLogged(run.runId(), "model/governance.html", reportKeys.html()));
        tracking.record(new TrackingCommand.MetricsLogged(run.runId(), gates(report)));
        tracking.record(new TrackingCommand.ModelRegistered(
                run.runId(), registeredName(run.property()), "model", aliases(outcome), tags(report, outcome)));
        tracking.record(new TrackingCommand.RunFinished(run.runId(), RunOutcome.FINISHED));
    }

    /** Figures lie beside the model, where people look first. */
    private static String artifact(String path) {
        return path.startsWith(FileContent.FIGURES) ? path : "model/" + path;
    }

    private static String registeredName(String property) {
        return "cupel-" + property;
    }

    private static List<TrackingCommand.Metric> gates(GovernanceReport report) {
        Instant now = Instant.now();
        List<TrackingCommand.Metric> metrics = new ArrayList<>();
        metrics.add(new TrackingCommand.Metric("gates.passed", report.passed() ? 1 : 0, 0, now));
        for (GateOutcome gate : report.outcomes()) {
            if (Double.isFinite(gate.value())) {
                metrics.add(new TrackingCommand.Metric("gate." + gate.name(), gate.value(), 0, now));
            }
        }
        return metrics;
    }

    private static Map<String, String> tags(GovernanceReport report, PromotionOutcome outcome) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("cupel.governance_profile", report.policy());
        tags.put("cupel.gates_passed", Boolean.toString(report.passed()));
        tags.put(
                "cupel.gates_failed",
                report.refusals().stream().map(GateOutcome::name).collect(Collectors.joining(", ")));
        tags.put("cupel.promotion", outcome.fate().name().toLowerCase(Locale.ROOT));
        tags.put("cupel.promotion_reason", outcome.reason());
        return tags;
    }

    private static Map<String, String> tags(Finished finished) {
        ModelManifest manifest = finished.files().manifest();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("cupel.model_id", manifest.modelId().toString());
        tags.put("cupel.snapshot_hash", manifest.snapshot().sha256());
        tags.put("cupel.git_revision", manifest.codeRevision());
        tags.put("cupel.onnx_sha256", finished.model().onnxSha256());
        tags.put("cupel.manifest_key", finished.model().manifestKey());
        tags.put("cupel.signed_by", String.join(", ", finished.files().stored().keyIds()));
        if (manifest.backbone() != null) {
            tags.put("cupel.backbone", manifest.backbone().name());
            tags.put("cupel.backbone_sha256", manifest.backbone().sha256());
            tags.put("cupel.backbone_licence", manifest.backbone().licence());
        }
        return tags;
    }

    /** That of the champion goes with the title. */
    private static List<String> aliases(PromotionOutcome outcome) {
        return outcome.fate() == PromotionOutcome.Fate.WAITING ? List.of("challenger") : List.of();
    }

    void failed(TrainingRun run, String reason) {
        runs.failed(run.runId(), reason);
        if (run.startedAt() != null) {
            tracking.record(new TrackingCommand.RunFinished(run.runId(), RunOutcome.FAILED));
        }
    }

    private static void add(List<TrackingCommand.Metric> metrics, BaselineQuality baseline) {
        String name = "baseline." + baseline.name().toLowerCase(Locale.ROOT).replace(' ', '_') + ".mae";
        Instant now = Instant.now();
        if (baseline.validation().mae() != null) {
            metrics.add(new TrackingCommand.Metric(
                    "validation." + name, baseline.validation().mae(), 0, now));
        }
        if (baseline.test().mae() != null) {
            metrics.add(
                    new TrackingCommand.Metric("test." + name, baseline.test().mae(), 0, now));
        }
    }

    private static void add(List<TrackingCommand.Metric> metrics, String part, Quality quality) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("n", (double) quality.n());
        values.put("mae", quality.mae());
        values.put("rmse", quality.rmse());
        values.put("spearman", quality.spearman());
        values.put("coverage", quality.coverage());
        Instant now = Instant.now();
        values.forEach((name, value) -> {
            if (value != null) {
                metrics.add(new TrackingCommand.Metric(part + name, value, 0, now));
            }
        });
    }
}
