package org.cupel.train.torch;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.network.ElementFeatures;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.network.TensorSlot;

/** The network written as plainly as possible, all of it recorded by torch: what the fast one is compared with. */
final class RecordedNetwork {

    private final MemberTensors member;
    private final BatchTensors batch;

    private RecordedNetwork(MemberTensors member, BatchTensors batch) {
        this.member = member;
        this.batch = batch;
    }

    record Step(double loss, Map<String, float[]> gradients) {}

    static Step step(MemberWeights weights, GraphBatch batch, TargetTensors targets, Device device) {
        MemberTensors member = new MemberTensors(weights, device, true);
        TensorVector leaves = new TensorVector();
        for (TensorSlot slot : TensorLayout.parameters(weights.shape()).slots()) {
            leaves.push_back(member.get(slot.name()));
        }
        try (AutoGradMode recording = new AutoGradMode(true)) {
            Tensor raw = new RecordedNetwork(member, BatchTensors.of(batch, device)).forward();
            Tensor loss = new QuantileLoss(device).of(raw, targets);
            TensorVector found = torch.grad(new TensorVector(loss), leaves);
            Map<String, float[]> gradients = new HashMap<>();
            int i = 0;
            for (TensorSlot slot : TensorLayout.parameters(weights.shape()).slots()) {
                gradients.put(slot.name(), Tensors.read(found.get(i++)));
            }
            return new Step(loss.item_double(), gradients);
        }
    }

    private Tensor forward() {
        Tensor features = Tensor.create(ElementFeatures.table(), NetworkShape.ELEMENT_ROWS, ElementFeatures.WIDTH);
        Tensor h = features.mm(member.get("element.projection"))
                .add(member.get("element.table"))
                .index_select(0, batch.species());
        Tensor distance = batch.distanceAngstrom().index_select(0, batch.distance());
        Tensor centres = torch.arange(new Scalar(0), new Scalar(member.shape().basisSize()), h.options());
        Tensor basis = distance.div(new Scalar(member.shape().basisStepAngstrom()))
                .sub(centres)
                .square()
                .neg()
                .exp();
        for (int c = 0; c < member.shape().convolutions(); c++) {
            h = convolve("convolution." + c, h, basis);
        }
        Tensor zeros = torch.zeros(new long[] {batch.crystals(), h.size(1)}, h.options());
        Tensor sum = zeros.index_add(0, batch.crystal(), h);
        Tensor pooled = member.shape().pooling() == Pooling.SUM ? sum : sum.div(batch.atoms());
        Tensor hidden =
                torch.softplus(pooled.mm(member.get("head.hidden.weight")).add(member.get("head.hidden.bias")));
        return hidden.mm(member.get("head.output.weight")).add(member.get("head.output.bias"));
    }

    private Tensor convolve(String name, Tensor h, Tensor basis) {
        Tensor gate = branch(name + ".gate", h, basis).sigmoid();
        Tensor core = torch.softplus(branch(name + ".core", h, basis));
        Tensor gated = gate.mul(core).view(h.size(0), batch.neighbours(), h.size(1));
        Tensor sum = (batch.mask() == null ? gated : gated.mul(batch.mask())).sum(1L);
        return torch.softplus(h.add(norm(name + ".sum.norm", sum)));
    }

    private Tensor branch(String name, Tensor h, Tensor basis) {
        Tensor centre =
                h.unsqueeze(1).expand(h.size(0), batch.neighbours(), h.size(1)).reshape(-1, h.size(1));
        Tensor messages = centre.mm(member.get(name + ".self"))
                .add(h.index_select(0, batch.neighbour()).mm(member.get(name + ".neighbour")))
                .add(basis.mm(member.get(name + ".edge")));
        return norm(name + ".norm", messages);
    }

    private Tensor norm(String name, Tensor input) {
        return torch.batch_norm(
                input,
                new TensorOptional(member.get(name + ".scale")),
                new TensorOptional(member.get(name + ".shift")),
                new TensorOptional(member.get(name + ".mean")),
                new TensorOptional(member.get(name + ".variance")),
                true,
                0.1,
                1e-5,
                false);
    }
}
