package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.tracking.RunOutcome;
import org.cupel.platform.tracking.Tracking;
import org.cupel.platform.tracking.TrackingCommand;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
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

    void succeeded(TrainingRun run, Finished finished, PromotionOutcome outcome) {
        UUID modelId = finished.model().modelId();
        runs.succeeded(
                run.runId(),
                modelId,
                outcome.promoted(),
                outcome.reason(),
                finished.model().metricsJson(),
                finished.epochs());
        List<TrackingCommand.Metric> metrics = new ArrayList<>();
        add(metrics, "validation.", finished.metrics().validation());
        add(metrics, "test.", finished.metrics().test());
        finished.metrics().baselines().forEach(baseline -> add(metrics, baseline));
        tracking.record(new TrackingCommand.MetricsLogged(run.runId(), metrics));
        for (ManifestFile file : finished.files().all()) {
            tracking.record(new TrackingCommand.ArtifactLogged(run.runId(), artifact(file.path()), file.key()));
        }
        tracking.record(new TrackingCommand.ModelRegistered(
                run.runId(), "cupel-" + run.property(), "model", aliases(outcome), tags(finished)));
        tracking.record(new TrackingCommand.RunFinished(run.runId(), RunOutcome.FINISHED));
    }

    /** Figures lie beside the model, where people look first. */
    private static String artifact(String path) {
        return path.startsWith(FileContent.FIGURES) ? path : "model/" + path;
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

    private static List<String> aliases(PromotionOutcome outcome) {
        return switch (outcome.fate()) {
            case PROMOTED -> List.of("champion");
            case WAITING -> List.of("challenger");
            case REFUSED -> List.of();
        };
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
