package org.cupel.train.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.figure.Figure;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.recipe.MemberRecipe;
import org.cupel.train.recipe.Recipe;

/** Writes model cards with the provenance of this process. */
public final class CardWriter {

    private final Map<String, String> settings;
    private final String gitRevision;
    private final String licence;
    private final Environment environment;
    private final CardPages pages = new CardPages();

    /**
     * @param settings everything configured about training, for people
     * @param licence of the models, as the operator states it
     */
    public CardWriter(Map<String, String> settings, String gitRevision, String licence, Environment environment) {
        this.settings = Map.copyOf(settings);
        this.gitRevision = gitRevision;
        this.licence = licence;
        this.environment = environment;
    }

    /** The card for programs and, twice, for people. */
    List<FileContent> files(NewModel model, Recipe recipe, List<Figure> figures) {
        ModelCard card = card(model, recipe);
        return List.of(
                FileContent.text(ModelManifest.CARD, ModelJson.pretty(card), "application/json"),
                FileContent.text("model-card.md", pages.markdown(card), "text/markdown"),
                FileContent.text("model-card.html", pages.html(card, figures), "text/html"));
    }

    private ModelCard card(NewModel model, Recipe recipe) {
        Ensemble ensemble = model.trained().ensemble();
        CardData data = CardData.of(model);
        CardBackbone backbone = ensemble.backbone().map(CardBackbone::of).orElse(null);
        return new ModelCard(
                ModelCard.FORMAT,
                model.property(),
                described(model.task()),
                model.modelId(),
                model.runId(),
                model.snapshot().hash(),
                data,
                ensemble.architecture(),
                backbone,
                settings,
                recipe.members().stream().map(MemberRecipe::seed).toList(),
                model.warmStart() == null
                        ? "fresh weights"
                        : "weights of model " + model.warmStart().modelId(),
                recipe.members(),
                model.metrics(),
                CardLeakage.of(model),
                CardUse.of(model, data),
                new CardLicence(
                        licence,
                        backbone == null ? null : backbone.licence(),
                        model.task().sources()),
                gitRevision,
                environment);
    }

    /** For the tracking server too. */
    public Map<String, String> settings() {
        return settings;
    }

    public String gitRevision() {
        return gitRevision;
    }

    public String device() {
        return environment.device();
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
}
