package org.cupel.train.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.network.TensorSlot;
import org.cupel.train.network.WeightInitialiser;
import org.junit.jupiter.api.Test;

/** Holds the written-out backward pass to torch's recorded one. */
class StepGradientsTest {

    @Test
    void agreesWithRecordedGradients() {
        compare(TestCrystals.some(12, 21), Pooling.MEAN);
    }

    @Test
    void agreesWithRecordedGradientsWhenStatesAreAdded() {
        compare(TestCrystals.some(12, 23), Pooling.SUM);
    }

    @Test
    void agreesWithRecordedGradientsUnderPadding() {
        List<Crystal> crystals = new ArrayList<>(TestCrystals.some(8, 22));
        crystals.add(TestCrystals.sparse("Fe"));
        crystals.add(TestCrystals.sparse("Li"));
        compare(crystals, Pooling.MEAN);
    }

    private static void compare(List<Crystal> crystals, Pooling pooling) {
        GraphSet set = TestCrystals.graphs(crystals);
        int n = crystals.size();
        MemberWeights weights = WeightInitialiser.fresh(TestSettings.SHAPE.with(pooling), new TargetScaling(0, 1), 11);
        GraphBatch batch = GraphBatch.of(set, TestCrystals.range(0, n), 0, n);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device cpu = new Device("cpu");
            TargetTensors targets = targets(n);

            Gradients written = new Gradients();
            MemberTensors member = new MemberTensors(weights, cpu, true);
            QuantileLoss quantiles = new QuantileLoss(cpu);
            Tensor loss = new StepGradients(member, new CgcnnNetwork(member))
                    .compute(BatchTensors.of(batch, cpu), raw -> quantiles.of(raw, targets), written);
            RecordedNetwork.Step recorded = RecordedNetwork.step(weights, batch, targets, cpu);

            assertThat(loss.item_double()).isCloseTo(recorded.loss(), within(1e-5));
            for (TensorSlot slot : TensorLayout.parameters(TestSettings.SHAPE).slots()) {
                assertThat(Tensors.read(written.get(slot.name())))
                        .as(slot.name())
                        .containsExactly(recorded.gradients().get(slot.name()), within(2e-4f));
            }
        }
    }

    private static TargetTensors targets(int n) {
        float[] values = new float[n];
        float[] classes = new float[2 * n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) Math.sin(i);
            classes[2 * i] = i % 3 == 0 ? 1 : 0;
            classes[2 * i + 1] = i % 3 == 2 ? 0 : 1;
        }
        return new TargetTensors(Tensor.create(values, n, 1), Tensor.create(classes, n, 2));
    }
}
