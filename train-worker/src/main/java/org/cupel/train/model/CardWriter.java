package org.cupel.train.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.snapshot.Snapshot;

/** Writes model cards with the provenance of this process. */
public final class CardWriter {

    private static final String ARCHITECTURE =
            "CGCNN (doi:10.1103/PhysRevLett.120.145301), five heads: q10, q50, q90, p_stable, p_metastable";

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
            List<MemberCheckpoint> members,
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
                ARCHITECTURE,
                settings,
                members.stream().map(MemberCheckpoint::seed).toList(),
                warmStart == null ? "fresh weights" : "weights of model " + warmStart,
                members.stream().map(MemberCheckpoint::plannedEpochs).toList(),
                members.stream().map(MemberCheckpoint::bestEpoch).toList(),
                metrics,
                leakage(warmStart),
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
        String split =
                "No weights from outside. Train, validation and test never share a composition, and a composition "
                        + "never changes its part, so the test rows are new to the model.";
        return warmStart == null
                ? split
                : split + " The model it started from learnt from train rows of the same split alone.";
    }
}
