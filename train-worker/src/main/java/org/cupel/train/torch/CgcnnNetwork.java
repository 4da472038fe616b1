package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.network.ElementFeatures;
import org.cupel.train.network.NetworkShape;

/**
 * A crystal graph convolutional network with quantile and stability heads.
 *
 * <p>Xie and Grossman, Phys. Rev. Lett. 120, 145301 (2018), doi:10.1103/PhysRevLett.120.145301, with the weights of
 * [centre, neighbour, bond] split so that little runs per edge. Call without gradient recording; only the small head is
 * recorded, inside {@link StepGradients}.
 */
final class CgcnnNetwork {

    private final MemberTensors member;
    private final NetworkShape shape;
    private final Tensor elementFeatures;
    private final Tensor centres;
    private final List<Convolution> convolutions = new ArrayList<>();

    CgcnnNetwork(MemberTensors member) {
        this.member = member;
        this.shape = member.shape();
        this.elementFeatures = Tensors.place(
                Tensor.create(ElementFeatures.table(), NetworkShape.ELEMENT_ROWS, ElementFeatures.WIDTH),
                member.device());
        this.centres = torch.arange(new Scalar(0), new Scalar(shape.basisSize()), elementFeatures.options());
        for (int c = 0; c < shape.convolutions(); c++) {
            convolutions.add(new Convolution("convolution." + c, member));
        }
    }

    /** Raw outputs, [C,5] in standardised units for a member, with the running statistics; see {@link RawHeads}. */
    Tensor infer(BatchTensors batch) {
        return head(pooled(batch));
    }

    /** Mean state of the atoms, [C, hidden], with the running statistics. */
    Tensor pooled(BatchTensors batch) {
        Tensor basis = basis(batch);
        Tensor h = embed(batch);
        for (Convolution convolution : convolutions) {
            h = convolution.infer(h, basis, batch);
        }
        return pool(h, batch);
    }

    /** The trunk with the statistics of this batch: pooled states [C, hidden] and what the backward pass needs. */
    Trace train(BatchTensors batch) {
        Tensor basis = basis(batch);
        List<Convolution.Trace> traces = new ArrayList<>();
        Tensor h = embed(batch);
        for (Convolution convolution : convolutions) {
            Convolution.Trace trace = convolution.train(h, basis, batch);
            traces.add(trace);
            h = trace.output();
        }
        return new Trace(basis, traces, pool(h, batch));
    }

    /** Gradients of every parameter below the head, given that of the pooled states. */
    void backward(Trace trace, BatchTensors batch, Tensor pooledGradient, Gradients gradients) {
        Tensor perCrystal = shape.pooling() == Pooling.MEAN ? pooledGradient.div(batch.atoms()) : pooledGradient;
        Tensor gradient = perCrystal.index_select(0, batch.crystal());
        for (int c = convolutions.size() - 1; c >= 0; c--) {
            gradient = convolutions
                    .get(c)
                    .backward(trace.convolutions().get(c), trace.basis(), batch, gradient, gradients);
        }
        Tensor perElement =
                gradient.new_zeros(NetworkShape.ELEMENT_ROWS, shape.hidden()).index_add_(0, batch.species(), gradient);
        gradients.put("element.table", perElement);
        gradients.put("element.projection", elementFeatures.t().mm(perElement));
    }

    /** Raw outputs [C, outputs] of pooled states [C, hidden]. */
    Tensor head(Tensor pooled) {
        Tensor hidden =
                torch.softplus(torch.addmm(member.get("head.hidden.bias"), pooled, member.get("head.hidden.weight")));
        return torch.addmm(member.get("head.output.bias"), hidden, member.get("head.output.weight"));
    }

    private Tensor embed(BatchTensors batch) {
        return torch.addmm(member.get("element.table"), elementFeatures, member.get("element.projection"))
                .index_select(0, batch.species());
    }

    /** exp(-((d - centre) / width)²), [U, basis size]. */
    private Tensor basis(BatchTensors batch) {
        return batch.distanceAngstrom()
                .div(new Scalar(shape.basisStepAngstrom()))
                .sub(centres)
                .square_()
                .neg_()
                .exp_();
    }

    private Tensor pool(Tensor h, BatchTensors batch) {
        Tensor sum = h.new_zeros(batch.crystals(), shape.hidden()).index_add_(0, batch.crystal(), h);
        return shape.pooling() == Pooling.MEAN ? sum.div_(batch.atoms()) : sum;
    }

    /** What the backward pass needs. */
    record Trace(Tensor basis, List<Convolution.Trace> convolutions, Tensor pooled) {}
}
