package org.cupel.train.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.snapshot.Snapshot;

/** Writes model cards with the provenance of this process. */
public final class CardWriter {

    private final Map<String, String> settings;
    private final String gitRevision;
    private final String device;

    /** @param settings everything configured about training, for people */
    public CardWriter(Map<String, String> settings, String gitRevision, String device) {
        this.settings = Map.copyOf(settings);
        this.gitRevision = gitRevision;
        this.device = device;
    }

    ModelCard write(
            UUID modelId,
            UUID runId,
            PropertyTask task,
            Snapshot snapshot,
            UUID warmStart,
            TrainedEnsemble trained,
            Metrics metrics) {
        return new ModelCard(
                "cupel.card.1",
                snapshot.property(),
                described(task),
                modelId,
                runId,
                snapshot.hash(),
                snapshot.rows(),
                snapshot.leftOut(),
                snapshot.origins(),
                trained.ensemble().architecture(),
                settings,
                trained.members().stream().map(MemberReport::seed).toList(),
                warmStart == null ? "fresh weights" : "weights of model " + warmStart,
                trained.members().stream().map(MemberReport::plannedEpochs).toList(),
                trained.members().stream().map(MemberReport::bestEpoch).toList(),
                metrics,
                trained.ensemble().origin() + leakage(warmStart),
                gitRevision,
                Runtime.version().toString(),
                device);
    }

    /** For the tracking server too. */
    public Map<String, String> settings() {
        return settings;
    }

    public String gitRevision() {
        return gitRevision;
    }

    public String device() {
        return device;
    }

    private static Map<String, String> described(PropertyTask task) {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("unit", task.unit());
        described.put("transform", task.transform().name().toLowerCase(Locale.ROOT));
        described.put("pooling", task.pooling().name().toLowerCase(Locale.ROOT));
        if (task.thresholds().exist()) {
            described.put("stable_below", Double.toString(task.thresholds().stableBelow()));
            described.put("metastable_below", Double.toString(task.thresholds().metastableBelow()));
        }
        described.put("sources", String.join(", ", task.sources()));
        return described;
    }

    private static String leakage(UUID warmStart) {
        String split = " Train, validation and test never share a composition, and a composition "
                + "never changes its part, so the test rows are new to the model.";
        return warmStart == null
                ? split
                : split + " The model it started from learnt from train rows of the same split alone.";
    }
}
