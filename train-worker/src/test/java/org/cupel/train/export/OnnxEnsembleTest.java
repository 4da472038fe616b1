package org.cupel.train.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchTrainer;
import org.junit.jupiter.api.Test;

/** The exported graph in ONNX Runtime against torch. */
class OnnxEnsembleTest {

    private static final double TOLERANCE = 1e-5;

    private final TorchTrainer trainer = new TorchTrainer(TorchDevice.choose("cpu"));

    @Test
    void agreesWithTorch() throws OrtException {
        LabelledGraphs data = TestCrystals.labelled(60, 31);
        List<MemberWeights> members =
                trainer
                        .train(data, TestSettings.of(6, 42L, 43L, 44L, 45L, 46L), List.of(), nowhere(), nobody())
                        .stream()
                        .map(MemberCheckpoint::best)
                        .toList();
        List<Crystal> crystals = new ArrayList<>(TestCrystals.some(120, 77));
        crystals.add(TestCrystals.single("Cu", 2.5));
        crystals.add(TestCrystals.single("Og", 3.0));
        crystals.add(TestCrystals.sparse("Fe"));
        crystals.add(TestCrystals.sparse("O"));
        GraphSet set = TestCrystals.graphs(crystals);
        int[] all = TestCrystals.range(0, crystals.size());

        float[][][] onnx = run(OnnxEnsemble.write(members, "eAboveHull"), GraphBatch.of(set, all, 0, all.length));

        List<Heads> torch = trainer.predict(members, set, all);
        double worst = 0;
        for (int m = 0; m < members.size(); m++) {
            for (int c = 0; c < all.length; c++) {
                worst = Math.max(worst, difference(onnx[m][c], torch.get(m), c));
            }
        }
        System.out.printf("ONNX against torch over %d crystals: %.2g%n", all.length, worst);
        assertThat(worst).isLessThan(TOLERANCE);
        assertThat(onnx.length).isEqualTo(5);
        assertThat(onnx[0][0][1]).isNotEqualTo(onnx[1][0][1]);
    }

    @Test
    void statesAreAddedWhereThePropertyBelongsToTheCell() throws OrtException {
        TargetScaling scaling = new TargetScaling(0, 1);
        MemberWeights mean = WeightInitialiser.fresh(TestSettings.SHAPE, scaling, 1);
        MemberWeights sum = WeightInitialiser.fresh(TestSettings.SHAPE.with(Pooling.SUM), scaling, 1);
        GraphSet set = TestCrystals.graphs(TestCrystals.some(20, 78));
        int[] all = TestCrystals.range(0, 20);
        GraphBatch batch = GraphBatch.of(set, all, 0, 20);

        float[][][] onnx = run(OnnxEnsemble.write(List.of(sum), "adsorptionEnergy"), batch);

        Heads torch = trainer.predict(List.of(sum), set, all).get(0);
        Heads other = trainer.predict(List.of(mean), set, all).get(0);
        for (int c = 0; c < all.length; c++) {
            assertThat(difference(onnx[0][c], torch, c)).isLessThan(10 * TOLERANCE);
            assertThat(other.q50()[c]).isNotEqualTo(torch.q50()[c]);
        }
    }

    @Test
    void saysWhatItIs() throws OrtException {
        byte[] graph = OnnxEnsemble.write(
                List.of(WeightInitialiser.fresh(TestSettings.SHAPE, new TargetScaling(0, 1), 1)), "bandGap");
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph)) {
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsEntry("cupel.property", "bandGap")
                    .containsEntry("cupel.members", "1")
                    .containsEntry("cupel.cutoff", "8.0")
                    .containsEntry("cupel.neighbours", "12")
                    .containsEntry("cupel.format", "1");
            assertThat(session.getInputNames())
                    .containsExactlyInAnyOrder("species", "neighbour", "distance", "mask", "crystal", "atoms");
        }
    }

    private static double difference(float[] row, Heads torch, int crystal) {
        double[] expected = {
            torch.q10()[crystal],
            torch.q50()[crystal],
            torch.q90()[crystal],
            torch.pStable()[crystal],
            torch.pMetastable()[crystal]
        };
        double worst = 0;
        for (int i = 0; i < 5; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - row[i]));
        }
        return worst;
    }

    private static float[][][] run(byte[] graph, GraphBatch batch) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long atoms = batch.species().length;
        long k = batch.neighbours();
        float[] distance = new float[batch.distance().length];
        for (int i = 0; i < distance.length; i++) {
            // A masked slot may hold anything.
            distance[i] = batch.mask()[i] == 0f ? 1.23f : batch.distanceAngstrom()[(int) batch.distance()[i]];
        }
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor species = longs(environment, batch.species(), atoms);
                OnnxTensor neighbour = longs(environment, batch.neighbour(), atoms, k);
                OnnxTensor distances = floats(environment, distance, atoms, k);
                OnnxTensor mask = floats(environment, batch.mask(), atoms, k);
                OnnxTensor crystal = longs(environment, batch.crystal(), atoms);
                OnnxTensor sizes = floats(environment, batch.atoms(), batch.crystals());
                OrtSession.Result result = session.run(Map.of(
                        "species",
                        species,
                        "neighbour",
                        neighbour,
                        "distance",
                        distances,
                        "mask",
                        mask,
                        "crystal",
                        crystal,
                        "atoms",
                        sizes))) {
            return (float[][][]) result.get("heads").orElseThrow().getValue();
        }
    }

    private static OnnxTensor longs(OrtEnvironment environment, long[] data, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(data), shape);
    }

    private static OnnxTensor floats(OrtEnvironment environment, float[] data, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(data), shape);
    }

    private static Checkpoints nowhere() {
        return new Checkpoints() {
            @Override
            public Optional<MemberCheckpoint> load(long seed) {
                return Optional.empty();
            }

            @Override
            public void save(MemberCheckpoint checkpoint) {}
        };
    }

    private static TrainingListener nobody() {
        return new TrainingListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {}

            @Override
            public void shortened(int member, int configuredEpochs, int plannedEpochs) {}
        };
    }
}
