package org.cupel.train.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.model.ModelManifest;
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

    List<FileContent> files(NewModel model) {
        return List.of(FileContent.text(ModelManifest.CARD, ModelJson.pretty(card(model)), "application/json"));
    }

    private ModelCard card(NewModel model) {
        TrainedEnsemble trained = model.trained();
        Snapshot snapshot = model.snapshot();
        return new ModelCard(
                "cupel.card.1",
                snapshot.property(),
                described(model.task()),
                model.modelId(),
                model.runId(),
                snapshot.hash(),
                snapshot.rows(),
                snapshot.leftOut(),
                snapshot.origins(),
                trained.ensemble().architecture(),
                settings,
                trained.members().stream().map(MemberReport::seed).toList(),
                model.warmStart() == null ? "fresh weights" : "weights of model " + model.warmStart(),
                trained.members().stream().map(MemberReport::plannedEpochs).toList(),
                trained.members().stream().map(MemberReport::bestEpoch).toList(),
                model.metrics(),
                trained.ensemble().origin() + leakage(model.warmStart()),
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
