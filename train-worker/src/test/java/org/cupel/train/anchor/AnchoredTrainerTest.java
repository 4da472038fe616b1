package org.cupel.train.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.TestSettings;
import org.cupel.train.ensemble.ScratchTrainer;
import org.cupel.train.export.CorrectionGraph;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.finetune.FeatureStore;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.FineTuneTrainer;
import org.cupel.train.finetune.FrozenFeatures;
import org.cupel.train.finetune.OwnBackbone;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchTrainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnchoredTrainerTest {

    private static final FineTuneSettings SETTINGS = new FineTuneSettings(64, 0.1, 3e-3, 60, 60, 32, 0.01);
    private static final TorchDevice CPU = TorchDevice.choose("cpu");
    private static final LabelledGraphs DATA = HullData.labelled(240, 9);

    private static TorchBackbone backbone;
    private static AnchoredTrainer trainer;
    private static TrainedEnsemble trained;

    @BeforeAll
    static void train() {
        backbone = OwnBackbone.open(OwnBackbone.weights(1));
        trainer = trainer(backbone);
        trained = train(DATA);
    }

    @AfterAll
    static void close() {
        backbone.close();
    }

    private static AnchoredTrainer trainer(TorchBackbone backbone) {
        FrozenFeatures features = new FrozenFeatures(backbone, FeatureStore.NOWHERE);
        FineTuneTrainer direct =
                new FineTuneTrainer(() -> features, SETTINGS, CPU, new ScratchTrainer(new TorchTrainer(CPU)));
        return new AnchoredTrainer(direct, () -> features, SETTINGS, CPU);
    }

    private static TrainedEnsemble train(LabelledGraphs data) {
        return trainer.train(data, TestSettings.of(1, 42L, 43L), null, Checkpoints.NOWHERE, TrainingListener.SILENT);
    }

    @Test
    void energiesAreMeasuredFromTheHullOfTrainingRowsAlone() {
        AnchoredEnsemble anchored = (AnchoredEnsemble) trained.ensemble();
        Set<String> learnt = IntStream.of(DATA.train())
                .mapToObj(row -> DATA.formation().ids().get(row))
                .collect(Collectors.toSet());
        assertThat(anchored.phases().phases()).extracting(KnownPhase::id).containsExactlyInAnyOrderElementsOf(learnt);
        double[] truth = DATA.targetsOf(DATA.test());
        double mean = Arrays.stream(DATA.targetsOf(DATA.train())).average().orElseThrow();
        double constant = Arrays.stream(truth)
                .map(value -> Math.abs(value - mean))
                .average()
                .orElseThrow();
        Heads said = EnsembleMean.of(anchored.predict(DATA, DATA.test()));
        double error = IntStream.range(0, truth.length)
                .mapToDouble(i -> Math.abs(said.q50()[i] - truth[i]))
                .average()
                .orElseThrow();
        assertThat(error).isLessThan(0.8 * constant);
        for (int i = 0; i < truth.length; i++) {
            assertThat(said.q10()[i]).isLessThanOrEqualTo(said.q50()[i]);
            assertThat(said.q50()[i]).isLessThanOrEqualTo(said.q90()[i]);
            assertThat(said.pStable()[i]).isBetween(0.0, 1.0);
        }
        assertThat(trained.members()).extracting(report -> report.seed()).containsExactly(42L, 43L);
    }

    @Test
    void theSameSeedsGiveTheSameBytes() {
        byte[] again = train(DATA).ensemble().weights();
        assertThat(again).isEqualTo(trained.ensemble().weights());
    }

    @Test
    void aFileRestoresThemWithAndWithoutACorrection() {
        AnchoredEnsemble corrected = corrected();
        for (AnchoredEnsemble ensemble : List.of(corrected, corrected.uncorrected())) {
            Ensemble restored = trainer.read(ensemble.weights());
            assertThat(restored.weights()).isEqualTo(ensemble.weights());
            assertThat(restored.onnx("eAboveHull")).isEqualTo(ensemble.onnx("eAboveHull"));
            assertThat(restored.predict(DATA, DATA.test()).get(1).q90())
                    .containsExactly(ensemble.predict(DATA, DATA.test()).get(1).q90());
        }
    }

    @Test
    void theTwoGraphsAgreeWithTheHeads() throws OrtException, IOException {
        AnchoredEnsemble ensemble = corrected();
        List<Crystal> crystals =
                IntStream.of(DATA.test()).mapToObj(DATA.crystals()::get).toList();
        Map<String, Object> first = run(
                ensemble.onnx("eAboveHull"), backbone.architecture().recipe().arrays(crystals));
        float[][][] energies = (float[][][]) first.get("heads");
        float[][] features = (float[][]) first.get("features");
        KnownPhases phases = KnownPhases.read(ensemble.phases().bytes());
        byte[] graph = CorrectionGraph.write(
                ensemble.correction().heads(),
                HullColumns.WIDTH,
                ensemble.correction().weight(),
                "eAboveHull");
        float[][][] said = HullGraphs.corrected(energies, features, crystals, phases, graph);
        List<Heads> expected = ensemble.predict(DATA, DATA.test());
        for (int i = 0; i < crystals.size(); i++) {
            assertThat((double) said[0][i][0]).isCloseTo(expected.get(0).q10()[i], within(1e-5));
            assertThat((double) said[1][i][1]).isCloseTo(expected.get(1).q50()[i], within(1e-5));
            assertThat((double) said[1][i][2]).isCloseTo(expected.get(1).q90()[i], within(1e-5));
            assertThat((double) said[0][i][3]).isCloseTo(expected.get(0).pStable()[i], within(1e-5));
        }
    }

    @Test
    void aGraphOfEnergiesSaysThatItIsOne() throws OrtException {
        try (OrtSession session =
                OrtEnvironment.getEnvironment().createSession(corrected().onnx("eAboveHull"))) {
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsEntry("cupel.property", "eAboveHull")
                    .containsEntry("cupel.format", "3")
                    .containsEntry("cupel.hull", "corrected")
                    .containsEntry("cupel.thresholds", "0.05,0.1");
        }
    }

    @Test
    void withoutFormationEnergiesTargetsAreRegressedDirectly() {
        LabelledGraphs none = new LabelledGraphs(
                DATA.crystals(), DATA.graphs(), DATA.targets(), DATA.train(), DATA.validation(), DATA.test());
        assertThat(trainer.obstacle(none))
                .hasValueSatisfying(why -> assertThat(why).contains("no row"));
        assertThat(train(none).ensemble()).isInstanceOf(BackboneEnsemble.class);
        double[] few = new double[DATA.targets().length];
        Arrays.fill(few, Double.NaN);
        Arrays.fill(few, 0, 20, -1);
        assertThat(trainer.obstacle(HullData.with(DATA, few)))
                .hasValueSatisfying(why -> assertThat(why).contains("12 % of the training rows"));
    }

    @Test
    void aRowIsSeenWithoutTheEnergiesOfItsComposition() {
        String formula = DATA.crystals().get(DATA.train()[0]).composition().reducedFormula();
        double[] energies = DATA.formation().energyPerAtomEv().clone();
        for (int row = 0; row < energies.length; row++) {
            if (DATA.crystals().get(row).composition().reducedFormula().equals(formula)) {
                energies[row] -= 5;
            }
        }
        StabilityEstimate before = seen(DATA)[DATA.train()[0]];
        StabilityEstimate after = seen(HullData.with(DATA, energies))[DATA.train()[0]];
        assertThat(after.formationEnergyEv()).isEqualTo(before.formationEnergyEv());
        assertThat(after.hullEnergyEv()).isEqualTo(before.hullEnergyEv());
    }

    @Test
    void aResultWithoutAFormationEnergyLiesAboveTheHull() {
        int row = DATA.train()[3];
        double[] energies = DATA.formation().energyPerAtomEv().clone();
        energies[row] = Double.NaN;
        LabelledGraphs data = HullData.with(DATA, energies);
        KnownPhases phases = data.formation().phases(data.crystals(), data.train());
        double hull =
                phases.hullEnergyEv("another", "", data.crystals().get(row).composition());
        assertThat(EnergyTargets.of(data, phases)[row]).isEqualTo(data.targets()[row] + hull);
        assertThat(phases.phases())
                .extracting(KnownPhase::id)
                .doesNotContain(data.formation().ids().get(row));
    }

    @Test
    void othersOfAHeldOutCompositionDoNotCompete() {
        KnownPhase other = new KnownPhase("other", "", DATA.crystals().get(0).composition(), -9);
        FormationLabels labels =
                new FormationLabels(DATA.formation().ids(), DATA.formation().energyPerAtomEv(), List.of(other));
        assertThat(labels.phases(DATA.crystals(), DATA.train()).phases()).contains(other);
        assertThat(labels.withoutOthersOf(List.of(other.composition()))
                        .phases(DATA.crystals(), DATA.train())
                        .phases())
                .doesNotContain(other);
    }

    @Test
    void theWeightOfADistanceIsWhatItForetells() {
        double[] truth = {0, 0.1, 0.2, 0.3};
        assertThat(Correction.weight(truth, truth)).isCloseTo(1, within(1e-12));
        assertThat(Correction.weight(new double[] {0, 0.2, 0.4, 0.6}, truth)).isCloseTo(0.5, within(1e-12));
        assertThat(Correction.weight(new double[] {0.3, 0.2, 0.1, 0}, truth)).isZero();
        assertThat(Correction.weight(new double[] {0.1, 0.1, 0.1, 0.1}, truth)).isZero();
    }

    private static StabilityEstimate[] seen(LabelledGraphs data) {
        float[][] inputs = new FrozenFeatures(backbone, FeatureStore.NOWHERE).of(data.crystals(), Pooling.MEAN);
        double[] energies = data.formation().energyPerAtomEv();
        return new HeldOutEstimates(new HeadFit(backbone.architecture(), CPU), SETTINGS, 42).of(data, inputs, energies);
    }

    /** The one that was trained, or one that holds its correction whatever validation says of it. */
    private static AnchoredEnsemble corrected() {
        AnchoredEnsemble ensemble = (AnchoredEnsemble) trained.ensemble();
        if (ensemble.correction() != null) {
            return ensemble;
        }
        float[][] inputs = new FrozenFeatures(backbone, FeatureStore.NOWHERE).of(DATA.crystals(), Pooling.MEAN);
        StabilityEstimate[] seen = seen(DATA);
        AnchoredTrainer.see(DATA, DATA.validation(), inputs, ensemble.energies().heads(), ensemble.phases(), seen);
        Correction correction = new CorrectionFit(new HeadFit(backbone.architecture(), CPU), SETTINGS)
                .fit(DATA, inputs, seen, TestSettings.of(1, 42L, 43L), TrainingListener.SILENT)
                .correction();
        return new AnchoredEnsemble(
                ensemble.energies(), ensemble.phases(), new StabilityThresholds(0.05, 0.1), correction);
    }

    private static Map<String, Object> run(byte[] graph, GraphArrays arrays) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (OrtSession session = environment.createSession(graph)) {
            for (String name : session.getInputNames()) {
                inputs.put(name, input(environment, arrays, name));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return Map.of(
                        "heads", result.get("heads").orElseThrow().getValue(),
                        "features", result.get("features").orElseThrow().getValue());
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
}
