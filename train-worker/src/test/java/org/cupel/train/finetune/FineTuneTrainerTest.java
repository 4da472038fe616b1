package org.cupel.train.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.ensemble.ScratchTrainer;
import org.cupel.train.model.Quality;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.torch.TorchBackbones;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchTrainer;
import org.junit.jupiter.api.Test;

class FineTuneTrainerTest {

    private static final FineTuneSettings SETTINGS = new FineTuneSettings(128, 0.1, 3e-3, 60, 60, 32, 0.01);
    private static final TorchDevice CPU = TorchDevice.choose("cpu");

    private final MemoryFeatures store = new MemoryFeatures();
    private final LabelledGraphs data = TestCrystals.labelled(240, 9);

    private FineTuneTrainer trainer(TorchBackbone backbone) {
        return new FineTuneTrainer(
                () -> new FrozenFeatures(backbone, store), SETTINGS, CPU, new ScratchTrainer(new TorchTrainer(CPU)));
    }

    private TrainedEnsemble trained(TorchBackbone backbone, TrainingSettings settings) {
        return trainer(backbone).train(data, settings, null, null, nobody());
    }

    @Test
    void headsLearnWhatTheMeanCannotSay() {
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            TrainedEnsemble trained = trained(backbone, TestSettings.of(1, 42L, 43L));
            double[] truth = data.targetsOf(data.test());
            double mean = Arrays.stream(data.targetsOf(data.train())).average().orElseThrow();
            double constant = Arrays.stream(truth)
                    .map(value -> Math.abs(value - mean))
                    .average()
                    .orElseThrow();

            List<Heads> said = trained.ensemble().predict(data, data.test());

            assertThat(Quality.of(EnsembleMean.of(said), truth).mae()).isLessThan(0.5 * constant);
            assertThat(said.get(0).q50()).isNotEqualTo(said.get(1).q50());
            for (int i = 0; i < truth.length; i++) {
                assertThat(said.get(0).q10()[i]).isLessThanOrEqualTo(said.get(0).q50()[i]);
                assertThat(said.get(0).q50()[i]).isLessThanOrEqualTo(said.get(0).q90()[i]);
            }
            assertThat(trained.members()).extracting(report -> report.seed()).containsExactly(42L, 43L);
        }
    }

    @Test
    void featuresAreComputedOncePerStructure() {
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            trained(backbone, TestSettings.of(1, 42L));
            int kept = store.kept;
            assertThat(kept).isEqualTo(data.train().length + data.validation().length);
            trained(backbone, TestSettings.of(1, 43L));
            assertThat(store.kept).isEqualTo(kept);
        }
        try (TorchBackbone other = OwnBackbone.open(OwnBackbone.weights(2))) {
            trained(other, TestSettings.of(1, 42L));
            assertThat(store.kept)
                    .as("another backbone, other features")
                    .isEqualTo(2 * (data.train().length + data.validation().length));
        }
    }

    @Test
    void theSameSeedGivesTheSameHeads() {
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            byte[] first = trained(backbone, TestSettings.of(1, 42L)).ensemble().weights();
            assertThat(trained(backbone, TestSettings.of(1, 42L)).ensemble().weights())
                    .isEqualTo(first);
        }
    }

    @Test
    void aFileRestoresThemOnTheirBackboneAlone() {
        byte[] file;
        double[] said;
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            Ensemble ensemble = trained(backbone, TestSettings.of(1, 42L)).ensemble();
            file = ensemble.weights();
            said = ensemble.predict(data, data.test()).get(0).q90();
            assertThat(trainer(backbone)
                            .read(file)
                            .predict(data, data.test())
                            .get(0)
                            .q90())
                    .containsExactly(said);
        }
        try (TorchBackbone other = OwnBackbone.open(OwnBackbone.weights(2))) {
            assertThatThrownBy(() -> trainer(other).read(file)).hasMessageContaining("cupel.training.backbone");
        }
    }

    @Test
    void theGraphAgreesWithTheHeadsForMeansAndSums() throws OrtException {
        for (Pooling pooling : Pooling.values()) {
            PropertyTask task =
                    new PropertyTask("p", "eV", TargetTransform.IDENTITY, pooling, StabilityThresholds.NONE, List.of());
            try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
                Ensemble ensemble =
                        trained(backbone, TestSettings.of(1, 42L, 43L).of(task)).ensemble();
                List<Heads> expected = ensemble.predict(data, data.test());
                List<Crystal> crystals = Arrays.stream(data.test())
                        .mapToObj(data.crystals()::get)
                        .toList();
                GraphArrays arrays = backbone.architecture().recipe().arrays(crystals);

                float[][][] heads = run(ensemble.onnx("p"), arrays);

                assertThat(heads).hasDimensions(2, crystals.size());
                for (int c = 0; c < crystals.size(); c++) {
                    assertThat((double) heads[1][c][0])
                            .isCloseTo(expected.get(1).q10()[c], within(1e-5));
                    assertThat((double) heads[1][c][1])
                            .isCloseTo(expected.get(1).q50()[c], within(1e-5));
                    assertThat((double) heads[1][c][2])
                            .isCloseTo(expected.get(1).q90()[c], within(1e-5));
                    assertThat((double) heads[0][c][4])
                            .isCloseTo(expected.get(0).pMetastable()[c], within(1e-5));
                }
            }
        }
    }

    /** The network of training and the one of the room of backbones are written twice; training rounds distances. */
    @Test
    void theBackboneSaysWhatItWasTrainedToSay() {
        BackboneWeights weights = OwnBackbone.weights(3);
        List<Crystal> crystals = new ArrayList<>(TestCrystals.some(30, 6));
        crystals.add(TestCrystals.sparse("Fe"));
        int[] all = TestCrystals.range(0, crystals.size());
        TorchBackbones torch = new TorchBackbones(CPU);
        double[][] predicted = torch.predict(weights, TestCrystals.graphs(crystals), all);
        float[][] features = torch.features(weights, TestCrystals.graphs(crystals), all);
        try (TorchBackbone backbone = OwnBackbone.open(weights)) {
            List<Evaluation> evaluations = backbone.evaluate(crystals);
            for (int c = 0; c < all.length; c++) {
                assertThat(evaluations.get(c).energyEv()).isCloseTo(predicted[c][1], within(1e-3));
                for (int f = 0; f < features[c].length; f++) {
                    assertThat(evaluations.get(c).crystalFeatures()[f])
                            .isCloseTo(features[c][f], within(1e-3 * (1 + Math.abs(features[c][f]))));
                }
            }
        }
    }

    private static float[][][] run(byte[] graph, GraphArrays arrays) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (OrtSession session = environment.createSession(graph)) {
            for (String name : session.getInputNames()) {
                inputs.put(name, input(environment, arrays, name));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return (float[][][]) result.get("heads").orElseThrow().getValue();
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor input(OrtEnvironment environment, GraphArrays arrays, String name) throws OrtException {
        GraphArrays.IndexArray index = arrays.index(name);
        if (index != null) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(index.values()), index.shape());
        }
        GraphArrays.RealArray real = arrays.real(name);
        float[] values = new float[real.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) real.values()[i];
        }
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), real.shape());
    }

    @Test
    void whatIsNotFrozenLearnsToo() throws OrtException {
        for (Freeze freeze : List.of(Freeze.ALL_BUT_LAST_INTERACTION, Freeze.NOTHING)) {
            FineTuneSettings tuning = new FineTuneSettings(64, 0.1, 3e-3, 20, 20, 32, 0.01, freeze, 1e-3, 6, 60);
            try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
                FineTuneTrainer trainer = new FineTuneTrainer(
                        () -> new FrozenFeatures(backbone, store),
                        tuning,
                        CPU,
                        new ScratchTrainer(new TorchTrainer(CPU)));
                TrainedEnsemble trained = trainer.train(data, TestSettings.of(1, 42L, 43L), null, null, nobody());
                BackboneEnsemble ensemble = (BackboneEnsemble) trained.ensemble();
                double[] curve = trained.members().get(0).history().stream()
                        .mapToDouble(EpochRecord::validationMae)
                        .toArray();

                assertThat(ensemble.heads().trunk().keySet())
                        .isNotEmpty()
                        .allMatch(name -> freeze.learns(backbone.architecture(), name))
                        .noneMatch(name -> name.startsWith("head."))
                        .noneMatch(
                                name -> freeze == Freeze.ALL_BUT_LAST_INTERACTION && name.startsWith("convolution.0."));
                assertThat(curve[curve.length - 1]).isLessThan(curve[19]);

                List<Heads> said = ensemble.predict(data, data.test());
                Ensemble restored = trainer.read(ensemble.weights());
                assertThat(restored.predict(data, data.test()).get(0).q50())
                        .containsExactly(said.get(0).q50());
                List<Crystal> crystals = Arrays.stream(data.test())
                        .mapToObj(data.crystals()::get)
                        .toList();
                float[][][] heads =
                        run(restored.onnx("p"), backbone.architecture().recipe().arrays(crystals));
                for (int c = 0; c < crystals.size(); c++) {
                    assertThat((double) heads[1][c][1]).isCloseTo(said.get(1).q50()[c], within(1e-5));
                }
            }
        }
    }

    /** Without dropout, the parts of a step add up to the step. */
    @Test
    void smallPartsLearnWhatWholeStepsLearn() {
        double[] whole = tuned(100_000);
        double[] parts = tuned(30);
        assertThat(parts).containsExactly(whole, within(2e-4));
        assertThat(parts).isNotEqualTo(whole);
    }

    private double[] tuned(int microBatchAtoms) {
        FineTuneSettings tuning =
                new FineTuneSettings(32, 0, 3e-3, 5, 5, 32, 0.01, Freeze.NOTHING, 1e-4, 1, microBatchAtoms);
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            FineTuneTrainer trainer = new FineTuneTrainer(
                    () -> new FrozenFeatures(backbone, store), tuning, CPU, new ScratchTrainer(new TorchTrainer(CPU)));
            return trainer.train(data, TestSettings.of(1, 42L), null, null, nobody())
                    .ensemble()
                    .predict(data, data.test())
                    .get(0)
                    .q50();
        }
    }

    private static TrainingListener nobody() {
        return new TrainingListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {}

            @Override
            public void shortened(int member, int configuredEpochs, int plannedEpochs) {}
        };
    }

    private static final class MemoryFeatures implements FeatureStore {

        private final Map<String, float[]> features = new HashMap<>();
        private int kept;

        @Override
        public Optional<float[]> find(String backboneSha256, String structureHash) {
            return Optional.ofNullable(features.get(backboneSha256 + structureHash));
        }

        @Override
        public void keep(String backboneSha256, String structureHash, float[] values) {
            features.put(backboneSha256 + structureHash, values);
            kept++;
        }
    }
}
