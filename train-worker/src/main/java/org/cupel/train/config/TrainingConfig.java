package org.cupel.train.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cupel.train.governance.GovernanceProfile;

/** How models are trained. Each key is also read from the environment: {@code CUPEL_TRAINING_EPOCHS} and so on. */
@ConfigMapping(prefix = "cupel.training")
public interface TrainingConfig {

    /** {@code auto} takes a GPU where there is one; {@code cpu}; {@code cuda} fails without a GPU. */
    @WithDefault("auto")
    String device();

    /**
     * What members are built on: {@code own} is the pre-trained network that comes with Cupel; {@code cgcnn}, {@code chgnet},
     * {@code nequix} and {@code mace} are fetched first; {@code none} trains each member from fresh weights, for data that a
     * pre-trained network must not have seen. Members are heads on one backbone.
     */
    @WithDefault("own")
    String backbone();

    /** A file of weights instead of those that come with Cupel or lie in the model cache. */
    Optional<String> backboneWeights();

    /** {@code all}, {@code all-but-last-interaction} or {@code nothing} of the backbone stays as it is. */
    @WithDefault("all")
    String freeze();

    /** Highest learning rate of what does not stay. */
    @WithDefault("0.00001")
    @Positive
    double backboneLearningRate();

    /** Epochs of backbone and heads together, after the heads were trained on frozen features. */
    @WithDefault("20")
    @Min(1)
    int backboneEpochs();

    /** The crystals of a step pass the backbone in parts of about so many atoms, which bounds memory. */
    @WithDefault("256")
    @Min(1)
    int microBatchAtoms();

    /** Epochs of a head on a frozen backbone. */
    @WithDefault("200")
    @Min(1)
    int headEpochs();

    /** Epochs without a better validation error before a head stops. */
    @WithDefault("40")
    @Min(1)
    int headPatience();

    /** Highest learning rate of a head. */
    @WithDefault("0.001")
    @Positive
    double headLearningRate();

    /** Share of a head's hidden units that are left out at each step. */
    @WithDefault("0.1")
    double dropout();

    /** One ensemble member per seed. */
    @WithDefault("42,43,44,45,46")
    List<Long> seeds();

    /** Width of an atom's state. */
    @WithDefault("32")
    @Min(4)
    int hidden();

    @WithDefault("3")
    @Min(1)
    int convolutions();

    /** Width of the hidden layer after pooling. */
    @WithDefault("128")
    @Min(4)
    int headWidth();

    /** Of a member that starts from fresh weights. */
    @WithDefault("40")
    @Min(1)
    int epochs();

    /** Of a member that starts from the champion's weights. */
    @WithDefault("15")
    @Min(1)
    int warmEpochs();

    /** Epochs without a better validation error before a member stops. */
    @WithDefault("15")
    @Min(1)
    int patience();

    /** Crystals per step. */
    @WithDefault("32")
    @Min(2)
    int batchSize();

    /** Highest rate of the schedule, for fresh weights. */
    @WithDefault("0.005")
    @Positive
    double learningRate();

    /** Highest rate of the schedule, for the champion's weights. */
    @WithDefault("0.002")
    @Positive
    double warmLearningRate();

    @WithDefault("0.01")
    double weightDecay();

    /** Largest norm of a step's gradient. */
    @WithDefault("1.0")
    @Positive
    double clipNorm();

    /** Whether members start from the champion's weights when its shape fits. */
    @WithDefault("true")
    boolean warmStart();

    /** What can be learnt, by the name of the property; those that come with Cupel are in application.properties. */
    Map<String, Task> tasks();

    /** Members trained at the same time, one thread each; 0 means one per processor. */
    @WithDefault("0")
    @Min(0)
    @Max(64)
    int parallelMembers();

    /** Wall clock for all members; schedules are shortened to keep it, and the log says so. */
    @WithDefault("PT3M")
    Duration maxDuration();

    /** Wall clock between two checkpoints of a member. */
    @WithDefault("PT5S")
    Duration checkpointEvery();

    /** Fewer usable rows than this fail the request. */
    @WithDefault("50")
    @Min(3)
    int minimumRows();

    /** Another salt splits the data differently; champions of another split must not be compared, so change it never. */
    @WithDefault("cupel-1")
    String splitSalt();

    /** Under which others may use what is trained here, for model cards; an SPDX identifier where there is one. */
    @WithDefault("not stated: ask whoever runs this installation")
    String licence();

    /** Share of compositions that members learn from. */
    @WithDefault("0.8")
    double trainShare();

    /** Share of compositions that weights and champions are chosen by. */
    @WithDefault("0.1")
    double validationShare();

    /** What a model must show before it may become champion. */
    Governance governance();

    /** The gates. */
    interface Governance {

        /**
         * {@code strict} asks for every gate; {@code development} for those that data too small to measure on can answer. A model
         * judged by {@code development} never becomes champion where {@code strict} is set.
         */
        @WithDefault("strict")
        GovernanceProfile profile();
    }

    /**
     * Whether a challenger that passed its gates and is not worse than the champion takes the title at once; false waits for a
     * person.
     */
    @WithDefault("true")
    boolean autoPromote();

    /** How a challenger predicts beside the champion before it may take its place. */
    Shadow shadow();

    /** Challenger and champion side by side. */
    interface Shadow {

        /** Unlabelled materials that both predict, chosen by a hash of their ids. */
        @WithDefault("1000")
        @Min(0)
        int sample();

        /**
         * A challenger waits for a person when surely more than this share of decisions on them moves between KEEP and KILL: the
         * lower end of the share's 95 % interval is above it.
         */
        @WithDefault("0.05")
        @Min(0)
        @Max(1)
        double maxReversed();

        /** Results that are new to both models count from so many on. */
        @WithDefault("10")
        @Min(1)
        int minResults();
    }

    /** What is learnt at the end of a training about how far the model may be relied on. */
    Trust trust();

    /** Calibration, support and decision rules of a model. */
    interface Trust {

        /**
         * Whether heads on a frozen backbone are trained again with each family of materials held out, so that intervals hold
         * on families that nobody has seen. Other ensembles are judged by their validation rows.
         */
        @WithDefault("true")
        boolean crossFit();

        /** Clusters of averaged SOAP that are held out in turn; fewer when there are not ten rows for each. */
        @WithDefault("8")
        @Min(2)
        int families();

        /** Members of an ensemble that a family is held out from. */
        @WithDefault("2")
        @Min(1)
        int members();

        /** Wall clock for holding out; families that are not reached are left out, and the log and the files say so. */
        @WithDefault("PT5M")
        Duration maxDuration();
    }

    /** One property. */
    interface Task {

        /** Of its labels, such as {@code eV/atom}. */
        String unit();

        /** {@code identity} or {@code log10}: from labels to what is learnt and predicted. */
        @WithDefault("identity")
        String transform();

        /** {@code mean} or {@code sum} over the atoms of a crystal. */
        @WithDefault("mean")
        String pooling();

        /** p_stable is the chance of a value below this; absent where the property says nothing about stability. */
        OptionalDouble stableBelow();

        /** p_metastable is the chance of a value below this. */
        OptionalDouble metastableBelow();

        /** Where labels come from, for people. */
        Optional<List<String>> sources();
    }
}
