package org.cupel.train.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.backbone.BackboneName;
import org.cupel.platform.objectstore.ContentHash;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.features.StoredFeatures;
import org.cupel.train.finetune.FeatureStore;
import org.cupel.train.model.Environment;
import org.cupel.train.model.Quality;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.recipe.Recipe;
import org.cupel.train.recipe.Trainers;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchEnvironment;
import org.cupel.train.weights.WeightDifference;

/** Trains a stored model again and compares; only reads what is stored. */
final class Reproduction {

    private static final Duration FOREVER = Duration.ofDays(3650);
    private static final Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<MemberCheckpoint> load(long seed) {
            return Optional.empty();
        }

        @Override
        public void save(MemberCheckpoint checkpoint) {
            // A reproduction starts anew when it breaks off.
        }
    };

    private final ObjectStore objects;
    private final SignedModels signed;
    private final String codeRevision;
    private final ReproduceOptions options;
    private final TrainingListener listener;

    /** @param codeRevision of this program, or {@code unknown} */
    Reproduction(
            ObjectStore objects,
            SignedModels signed,
            String codeRevision,
            ReproduceOptions options,
            TrainingListener listener) {
        this.objects = new ReadOnlyObjects(objects);
        this.signed = signed;
        this.codeRevision = codeRevision;
        this.options = options;
        this.listener = listener;
    }

    /**
     * @throws org.cupel.platform.signature.RefusedModelException when nobody vouches for the manifest
     * @throws IllegalArgumentException when the model cannot be trained again here
     */
    ReproductionReport run() throws IOException {
        long began = System.nanoTime();
        StoredModel model = StoredModel.open(options.manifest(), signed, objects);
        List<String> reasons = new ArrayList<>(model.problems());
        Comparison comparison = null;
        Recipe recipe = null;
        if (reasons.isEmpty()) {
            recipe = model.recipe();
            if (!options.verifyOnly()) {
                comparison = compare(model, recipe);
                reasons.addAll(comparison.reasons(options.tolerance(), options.exact()));
            }
        }
        return report(model, recipe, comparison, reasons, (System.nanoTime() - began) / 1e9);
    }

    private Comparison compare(StoredModel model, Recipe recipe) throws IOException {
        PropertyTask task = recipe.task().task(recipe.property());
        LabelledGraphs data = model.data(recipe);
        EnsembleTrainer trainer = trainer(recipe);
        Ensemble stored = trainer.read(model.weights());
        TrainedEnsemble again = trainer.train(data, settings(recipe, task), start(recipe, trainer), NONE, listener);
        Pair pair = new Pair(data, stored, again.ensemble(), model.card());
        List<PartDifference> parts = new ArrayList<>();
        pair.on("validation", data.validation()).ifPresent(parts::add);
        pair.on("test", data.test()).ifPresent(parts::add);
        String graph = ContentHash.of(again.ensemble().onnx(recipe.property()));
        return new Comparison(
                WeightDifference.between(model.weights(), again.ensemble().weights()),
                model.manifest()
                        .file(ModelManifest.ONNX)
                        .map(ManifestFile::sha256)
                        .filter(graph::equals)
                        .isPresent(),
                parts.stream().map(PartDifference::predictions).toList(),
                parts.stream().flatMap(part -> part.metrics().stream()).toList());
    }

    private record PartDifference(PredictionDifference predictions, List<MetricDifference> metrics) {}

    /** Two ensembles on the same data. */
    private record Pair(LabelledGraphs data, Ensemble stored, Ensemble again, JsonNode card) {

        /** Empty when there are no such rows. */
        Optional<PartDifference> on(String part, int[] rows) {
            if (rows.length == 0) {
                return Optional.empty();
            }
            Heads first = EnsembleMean.of(stored.predict(data, rows));
            Heads second = EnsembleMean.of(again.predict(data, rows));
            double[] truth = data.targetsOf(rows);
            return Optional.of(new PartDifference(
                    PredictionDifference.between(part, first, second),
                    MetricDifference.of(part, card, Quality.of(first, truth), Quality.of(second, truth))));
        }
    }

    private EnsembleTrainer trainer(Recipe recipe) {
        TorchDevice device = TorchDevice.choose(options.device() == null ? recipe.device() : options.device());
        if (recipe.backbone() == null) {
            return Trainers.scratch(device);
        }
        FeatureStore features = options.recomputeFeatures() ? FeatureStore.NOWHERE : new StoredFeatures(objects);
        return Trainers.onBackbone(
                BackboneName.parse(recipe.backbone().name()),
                options.backboneWeights(),
                recipe.fineTuning(),
                device,
                objects,
                new KnownFeatures(features));
    }

    private static TrainingSettings settings(Recipe recipe, PropertyTask task) {
        int threads = Math.min(recipe.members().size(), Runtime.getRuntime().availableProcessors());
        return recipe.ensemble().again(recipe.members(), task.thresholds(), threads, FOREVER);
    }

    /** Null for fresh weights. */
    private Ensemble start(Recipe recipe, EnsembleTrainer trainer) {
        return recipe.start() == null
                ? null
                : trainer.read(objects.readVerified(
                        recipe.start().weightsKey(), recipe.start().weightsSha256()));
    }

    private ReproductionReport report(
            StoredModel model, Recipe recipe, Comparison comparison, List<String> reasons, double seconds)
            throws IOException {
        ModelManifest manifest = model.manifest();
        return new ReproductionReport(
                manifest.modelId(),
                manifest.runId(),
                manifest.property(),
                recipe == null ? null : recipe.task().task(recipe.property()).unit(),
                model.manifestKey(),
                model.signedBy(),
                model.checks(),
                features(recipe, comparison),
                manifest.codeRevision(),
                codeRevision,
                recipe == null ? MissingNode.getInstance() : model.card().path("environment"),
                Environment.here(device(recipe), TorchEnvironment.libraries()),
                comparison,
                options.tolerance(),
                options.exact(),
                seconds,
                List.copyOf(reasons),
                reasons.isEmpty());
    }

    private String device(Recipe recipe) {
        return Optional.ofNullable(options.device()).orElse(recipe == null ? "none" : recipe.device());
    }

    private String features(Recipe recipe, Comparison comparison) {
        if (comparison == null || recipe.backbone() == null) {
            return "none";
        }
        return options.recomputeFeatures() ? "recomputed" : "stored";
    }
}
