package org.cupel.train.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.backbone.BackboneName;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.split.SplitFractions;
import org.cupel.surrogate.task.PropertyTasks;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.features.RememberedFeatures;
import org.cupel.train.features.StoredFeatures;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.Freeze;
import org.cupel.train.governance.GovernanceProfile;
import org.cupel.train.model.CardWriter;
import org.cupel.train.model.Environment;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.promotion.PromotionRules;
import org.cupel.train.recipe.RecipeWriter;
import org.cupel.train.recipe.SplitRecipe;
import org.cupel.train.recipe.Trainers;
import org.cupel.train.run.DataRules;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchEnvironment;
import org.cupel.train.trust.TrustPlan;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the parts of training from the configuration. */
@ApplicationScoped
class TrainingProducers {

    private static final String NO_BACKBONE = "none";
    private static final int NEIGHBOURS = 12;
    private static final double CUTOFF_ANGSTROM = 8.0;
    private static final double BASIS_STEP_ANGSTROM = 0.2;

    private final TrainingConfig config;

    TrainingProducers(TrainingConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    TrainingSettings settings() {
        NetworkShape shape = new NetworkShape(
                config.hidden(),
                config.convolutions(),
                config.headWidth(),
                NEIGHBOURS,
                CUTOFF_ANGSTROM,
                BASIS_STEP_ANGSTROM);
        return new TrainingSettings(
                shape,
                config.seeds(),
                config.epochs(),
                config.warmEpochs(),
                config.patience(),
                config.batchSize(),
                config.learningRate(),
                config.warmLearningRate(),
                config.weightDecay(),
                config.clipNorm(),
                StabilityThresholds.NONE,
                parallelMembers(),
                config.maxDuration(),
                config.checkpointEvery());
    }

    @Produces
    @Singleton
    PropertyTasks tasks() {
        return ConfiguredTasks.of(config.tasks());
    }

    @Produces
    @Singleton
    DataRules dataRules() {
        double test = 1 - config.trainShare() - config.validationShare();
        return new DataRules(
                config.minimumRows(),
                config.splitSalt(),
                new SplitFractions(config.trainShare(), config.validationShare(), test),
                config.warmStart());
    }

    @Produces
    GovernanceProfile governanceProfile() {
        return config.governance().profile();
    }

    @Produces
    @Singleton
    PromotionRules promotionRules() {
        TrainingConfig.Shadow shadow = config.shadow();
        return new PromotionRules(config.autoPromote(), shadow.sample(), shadow.maxReversed(), shadow.minResults());
    }

    @Produces
    @Singleton
    TrustPlan trustPlan() {
        TrainingConfig.Trust trust = config.trust();
        return new TrustPlan(trust.crossFit(), trust.families(), trust.members(), trust.maxDuration());
    }

    @Produces
    @Singleton
    EnsembleTrainer trainer(ObjectStore objects) {
        TorchDevice device = TorchDevice.choose(config.device());
        return onBackbone()
                ? Trainers.onBackbone(
                        BackboneName.parse(config.backbone()),
                        config.backboneWeights().map(Path::of),
                        fineTuning(),
                        device,
                        objects,
                        new RememberedFeatures(new StoredFeatures(objects)))
                : Trainers.scratch(device);
    }

    private boolean onBackbone() {
        return !config.backbone().equalsIgnoreCase(NO_BACKBONE);
    }

    private FineTuneSettings fineTuning() {
        return new FineTuneSettings(
                config.headWidth(),
                config.dropout(),
                config.headLearningRate(),
                config.headEpochs(),
                config.headPatience(),
                config.batchSize(),
                config.weightDecay(),
                Freeze.parse(config.freeze()),
                config.backboneLearningRate(),
                config.backboneEpochs(),
                config.microBatchAtoms());
    }

    @Produces
    @Singleton
    RecipeWriter recipes(EnsembleTrainer trainer) {
        return new RecipeWriter(
                new SplitRecipe(config.splitSalt(), config.trainShare(), config.validationShare()),
                onBackbone() ? fineTuning() : null,
                trainer.device());
    }

    @Produces
    @Singleton
    CardWriter cards(
            TrainingSettings settings,
            EnsembleTrainer trainer,
            @ConfigProperty(name = "cupel.git.revision") String revision) {
        return new CardWriter(
                forPeople(settings),
                revision,
                config.licence(),
                Environment.here(trainer.device(), TorchEnvironment.libraries()));
    }

    private int parallelMembers() {
        int processors = Runtime.getRuntime().availableProcessors();
        int wanted = config.parallelMembers() == 0 ? processors : config.parallelMembers();
        return Math.min(wanted, config.seeds().size());
    }

    private Map<String, String> forPeople(TrainingSettings settings) {
        Map<String, String> people = new TreeMap<>();
        people.put("backbone", config.backbone());
        people.put("freeze", config.freeze());
        people.put("backbone_learning_rate", Double.toString(config.backboneLearningRate()));
        people.put("backbone_epochs", Integer.toString(config.backboneEpochs()));
        people.put("head_epochs", Integer.toString(config.headEpochs()));
        people.put("head_learning_rate", Double.toString(config.headLearningRate()));
        people.put("dropout", Double.toString(config.dropout()));
        people.put("hidden", Integer.toString(config.hidden()));
        people.put("convolutions", Integer.toString(config.convolutions()));
        people.put("head_width", Integer.toString(config.headWidth()));
        people.put("neighbours", Integer.toString(NEIGHBOURS));
        people.put("cutoff_angstrom", Double.toString(CUTOFF_ANGSTROM));
        people.put("epochs", Integer.toString(config.epochs()));
        people.put("warm_epochs", Integer.toString(config.warmEpochs()));
        people.put("patience", Integer.toString(config.patience()));
        people.put("batch_size", Integer.toString(config.batchSize()));
        people.put("learning_rate", Double.toString(config.learningRate()));
        people.put("warm_learning_rate", Double.toString(config.warmLearningRate()));
        people.put("weight_decay", Double.toString(config.weightDecay()));
        people.put("clip_norm", Double.toString(config.clipNorm()));
        people.put("seeds", settings.seeds().toString());
        people.put("parallel_members", Integer.toString(settings.parallelMembers()));
        people.put("max_duration", config.maxDuration().toString());
        people.put("split_salt", config.splitSalt());
        people.put("split", config.trainShare() + "/" + config.validationShare());
        return people;
    }
}
