package org.cupel.train.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.support.LeaveOut;
import org.cupel.surrogate.support.SupportRow;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.trust.LearntTrust;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustLearner;
import org.cupel.surrogate.trust.TrustRow;
import org.cupel.surrogate.trust.TrustSettings;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.ModelAttachment;
import org.cupel.train.model.NewModel;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;
import org.jboss.logging.Logger;

/** Adds to every model how far it may be relied on, learnt from rows that its weights have not learnt from. */
@ApplicationScoped
class TrustWriter implements ModelAttachment {

    /** The one property with decisions and a physical bound. */
    private static final String DECIDED_PROPERTY = "eAboveHull";

    private static final Logger LOG = Logger.getLogger(TrustWriter.class);
    private static final String JSON_TYPE = "application/json";

    /** Bounds time and memory; more references tell hardly more. */
    private static final int MOST_ROWS = 20_000;

    private final EnsembleTrainer trainer;
    private final TrustPlan plan;
    private final ObjectMapper json;

    TrustWriter(EnsembleTrainer trainer, TrustPlan plan, ObjectMapper json) {
        this.trainer = trainer;
        this.plan = plan;
        this.json = json;
    }

    @Override
    public List<FileContent> files(NewModel model) {
        LabelledGraphs data = model.data();
        long began = System.nanoTime();
        int[] train = Sample.of(data.train(), MOST_ROWS).toArray();
        int[] rows = IntStream.concat(Arrays.stream(train), Arrays.stream(data.validation()))
                .toArray();
        Families families = Families.of(data, rows, plan.families());
        HeldOutRows heldOut = heldOut(model, families);
        if (heldOut.rows().isEmpty()) {
            LOG.errorf("Model %s answers none of its validation rows: it stays without trust.", model.modelId());
            return List.of();
        }
        LearntTrust learnt = new TrustLearner(settingsOf(model.task()))
                .learn(
                        references(data, train, families),
                        trustRows(data, families, heldOut),
                        provenance(model, heldOut));
        LOG.infof(
                "Trust in model %s from %d rows in %.1f s: %s; %s; %s; %s",
                model.modelId(),
                heldOut.rows().size(),
                (System.nanoTime() - began) / 1e9,
                learnt.report().chosenCalibration(),
                learnt.report().keep().reason(),
                learnt.report().kill().reason(),
                heldOut.notes());
        return List.of(
                text(ModelManifest.TRUST, learnt.model().parameters()),
                new FileContent(ModelManifest.SUPPORT, learnt.model().supportBytes(), "application/octet-stream"),
                text(ModelManifest.HELD_OUT, HeldOutTable.of(heldOut, learnt, materials(data, heldOut))),
                text("trust-report.json", learnt.report()));
    }

    static TrustSettings settingsOf(PropertyTask task) {
        return task.name().equals(DECIDED_PROPERTY) && task.thresholds().exist()
                ? TrustSettings.ENERGY_ABOVE_HULL.withStableBelow(
                        task.thresholds().stableBelow())
                : TrustSettings.INTERVALS_ALONE;
    }

    /** Validation rows as the model itself says, and all rows with their family held out where that is quick. */
    private HeldOutRows heldOut(NewModel model, Families families) {
        List<HeldOutRow> validation = validation(model);
        Optional<String> obstacle = obstacle(families);
        if (obstacle.isPresent()) {
            return alone(validation, obstacle.get());
        }
        return new CrossFitting(trainer, plan)
                .of(model.data(), families, model.settings())
                .map(crossFitted -> crossFitted.and(validation))
                .orElseGet(() -> alone(validation, "no family could be held out"));
    }

    private Optional<String> obstacle(Families families) {
        if (!plan.crossFit()) {
            return Optional.of("holding out families is switched off (cupel.training.trust.cross-fit)");
        }
        if (!trainer.quick()) {
            return Optional.of("this ensemble takes too long to train again with families held out");
        }
        return families.count() < 2
                ? Optional.of("the rows are too few or too alike for two families")
                : Optional.empty();
    }

    private static HeldOutRows alone(List<HeldOutRow> validation, String why) {
        return new HeldOutRows(
                validation, false, List.of("validation rows alone, so nothing is known of unseen families: " + why));
    }

    /** Their compositions are new to the weights, their families are not. */
    private static List<HeldOutRow> validation(NewModel model) {
        int[] rows = model.data().validation();
        List<EnsemblePrediction> opinions = Opinions.of(model.trained().ensemble(), model.data(), rows);
        List<HeldOutRow> answered = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (opinions.get(i) != null) {
                answered.add(new HeldOutRow(rows[i], opinions.get(i), LeaveOut.ROW));
            }
        }
        return answered;
    }

    private static List<SupportRow> references(LabelledGraphs data, int[] train, Families families) {
        return Arrays.stream(train)
                .mapToObj(row -> new SupportRow(
                        families.features(row), data.crystals().get(row).composition(), families.name(row)))
                .toList();
    }

    private static List<TrustRow> trustRows(LabelledGraphs data, Families families, HeldOutRows heldOut) {
        return heldOut.rows().stream()
                .map(row -> new TrustRow(
                        row.prediction(),
                        families.features(row.row()),
                        data.crystals().get(row.row()).composition(),
                        data.targets()[row.row()],
                        families.name(row.row()),
                        data.crystals().get(row.row()).composition().reducedFormula(),
                        row.heldOut()))
                .toList();
    }

    private static List<String> materials(LabelledGraphs data, HeldOutRows heldOut) {
        return heldOut.rows().stream()
                .map(row -> data.crystals().get(row.row()).composition().reducedFormula())
                .toList();
    }

    private static Map<String, String> provenance(NewModel model, HeldOutRows heldOut) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put("model", model.modelId().toString());
        provenance.put("run", model.runId().toString());
        provenance.put("property", model.property());
        provenance.put("snapshot", model.snapshot().hash());
        provenance.put("features", SupportFeatures.NAME);
        provenance.put("rows", Integer.toString(heldOut.rows().size()));
        provenance.put("families-held-out", Boolean.toString(heldOut.familiesHeldOut()));
        provenance.put("notes", String.join("; ", heldOut.notes()));
        return provenance;
    }

    private FileContent text(String path, Object content) {
        try {
            return FileContent.text(path, json.writerWithDefaultPrettyPrinter().writeValueAsString(content), JSON_TYPE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("'" + path + "' is always JSON", impossible);
        }
    }
}
