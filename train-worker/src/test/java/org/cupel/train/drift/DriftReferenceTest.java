package org.cupel.train.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.crystal.Crystal;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.DriftReference.Features;
import org.cupel.schema.model.DriftReference.Rows;
import org.cupel.surrogate.drift.MaterialInputs;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.TestCrystals;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.finetune.FeatureScaling;
import org.cupel.train.finetune.FeatureStore;
import org.cupel.train.finetune.FrozenFeatures;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.finetune.OwnBackbone;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.BackboneUse;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.junit.jupiter.api.Test;

class DriftReferenceTest {

    private final LabelledGraphs data = TestCrystals.labelled(240, 9);

    @Test
    void describesTheTrainingRowsInAnOrderThatTheFileDoesNotDecide() {
        int[] sample = RowSample.of(data.crystals(), data.train());
        int[] backwards = IntStream.range(0, data.train().length)
                .map(i -> data.train()[data.train().length - 1 - i])
                .toArray();

        Rows learnt = LearntRows.of(data, sample);

        assertThat(RowSample.of(data.crystals(), backwards)).containsExactly(sample);
        assertThat(learnt.size()).isEqualTo(data.train().length);
        assertThat(learnt.columns()).extracting(column -> column.name()).isEqualTo(MaterialInputs.names());
        Crystal third = data.crystals().get(sample[2]);
        assertThat(learnt.formulas().get(2)).isEqualTo(third.composition().reducedFormula());
        assertThat(learnt.column("volume.peratom").orElseThrow().values()[2]).isEqualTo(third.volumePerAtomAngstrom3());
        assertThat(learnt.column(DriftReference.ATOMS).orElseThrow().values()[2])
                .isEqualTo(third.atomCount());
    }

    @Test
    void isBoundedHoweverManyRowsThereAre() {
        List<Crystal> many = TestCrystals.some(2100, 3);
        int[] rows = IntStream.range(0, many.size()).toArray();

        int[] sample = RowSample.of(many, rows);

        assertThat(sample).hasSize(2000).doesNotHaveDuplicates();
        assertThat(RowSample.of(many.subList(0, 50), Arrays.copyOf(rows, 50))).hasSize(50);
    }

    @Test
    void tellsHowWrongTheModelIsOnRowsThatItDidNotLearnFrom() {
        int held = data.validation().length + data.test().length;

        Rows said = HeldOutRows.of(data, new Sure(data, 0.25, Double.NaN));

        assertThat(said.size()).as("all but the row without an answer").isEqualTo(held - 1);
        assertThat(Arrays.stream(
                        said.column(DriftReference.RESIDUAL).orElseThrow().values()))
                .allSatisfy(residual -> assertThat(residual).isCloseTo(-0.25, within(1e-9)));
        assertThat(Arrays.stream(
                        said.column(DriftReference.EPISTEMIC).orElseThrow().values()))
                .allSatisfy(spread -> assertThat(spread).isCloseTo(0.05, within(1e-9)));
        assertThat(said.column(DriftReference.HELD).orElseThrow().values()).containsOnly(0);
        assertThat(HeldOutRows.of(data, new Sure(data, 0.05, 0))
                        .column(DriftReference.HELD)
                        .orElseThrow()
                        .values())
                .containsOnly(1);
    }

    @Test
    void hasTheFeaturesOfAFrozenBackboneUnderTheKeysOfThePools() {
        try (TorchBackbone backbone = OwnBackbone.open(OwnBackbone.weights(1))) {
            var kept = new Kept();
            int[] sample = Arrays.copyOf(RowSample.of(data.crystals(), data.train()), 30);

            Features features = LearntFeatures.of(data, sample, heads(backbone, kept, Map.of()))
                    .orElseThrow();

            String sha256 = backbone.architecture().checkpoint().sha256();
            assertThat(features.keyPrefix()).isEqualTo("features/" + sha256 + "/");
            assertThat(features.vectors()).hasNumberOfRows(30);
            assertThat(features.vectors()[4])
                    .isEqualTo(kept.features.get(data.crystals().get(sample[4]).structureHash()));
            assertThat(LearntFeatures.of(
                            data,
                            sample,
                            heads(backbone, kept, Map.of("w", new WeightArray(new long[] {1}, new double[1])))))
                    .as("a backbone that learnt here")
                    .isEmpty();
        }
        assertThat(LearntFeatures.of(data, data.train(), new Sure(data, 0, 0))).isEmpty();
    }

    private static BackboneEnsemble heads(TorchBackbone backbone, FeatureStore store, Map<String, WeightArray> trunk) {
        String sha256 = backbone.architecture().checkpoint().sha256();
        return new BackboneEnsemble(
                new FrozenFeatures(backbone, store),
                new HeadSet(
                        "own",
                        sha256,
                        Pooling.MEAN,
                        FeatureScaling.of(new float[][] {{0}, {1}}),
                        new TargetScaling(0, 1),
                        List.of(),
                        trunk));
    }

    /**
     * Two members that are off by the same for every row, ± 0.05 of each other, with intervals of ± 0.1.
     *
     * @param first what the first row asked for gets instead
     */
    private record Sure(LabelledGraphs data, double off, double first) implements Ensemble {

        @Override
        public List<Heads> predict(LabelledGraphs asked, int[] crystals) {
            return List.of(member(crystals, -0.05), member(crystals, 0.05));
        }

        private Heads member(int[] crystals, double shift) {
            Heads heads = Heads.ofSize(crystals.length);
            for (int i = 0; i < crystals.length; i++) {
                double median = data.targets()[crystals[i]] + off + shift + (i == 0 ? first : 0);
                heads.q10()[i] = median - 0.1;
                heads.q50()[i] = median;
                heads.q90()[i] = median + 0.1;
            }
            return heads;
        }

        @Override
        public byte[] weights() {
            return new byte[0];
        }

        @Override
        public byte[] onnx(String property) {
            return new byte[0];
        }

        @Override
        public String architecture() {
            return "two constants";
        }

        @Override
        public String origin() {
            return "made up";
        }

        @Override
        public Optional<BackboneUse> backbone() {
            return Optional.empty();
        }
    }

    private static final class Kept implements FeatureStore {

        private final Map<String, float[]> features = new HashMap<>();

        @Override
        public Optional<float[]> find(String backboneSha256, String structureHash) {
            return Optional.ofNullable(features.get(structureHash));
        }

        @Override
        public void keep(String backboneSha256, String structureHash, float[] values) {
            features.put(structureHash, values);
        }
    }
}
