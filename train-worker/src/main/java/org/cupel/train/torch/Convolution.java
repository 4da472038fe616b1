package org.cupel.train.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One graph convolution: {@code softplus(h + norm(Σ_j sigmoid(gate_ij) · softplus(core_ij)))}.
 *
 * <p>Its backward pass is written out because the recorded one spends twice the time in strided slices and copies; a test
 * holds it to the recorded gradients.
 */
final class Convolution {

    private final MessageBranch gate;
    private final MessageBranch core;
    private final BatchNorm norm;
    private final Scalar beta = new Scalar(1.0);
    private final Scalar linearAbove = new Scalar(20.0);

    Convolution(String name, MemberTensors member) {
        this.gate = new MessageBranch(name + ".gate", member);
        this.core = new MessageBranch(name + ".core", member);
        this.norm = new BatchNorm(name + ".sum.norm", member);
    }

    Tensor infer(Tensor h, Tensor basis, BatchTensors batch) {
        Tensor gated = gate.infer(h, basis, batch).sigmoid_().mul_(torch.softplus(core.infer(h, basis, batch)));
        return torch.softplus(norm.infer(sum(gated, h, batch)).add_(h));
    }

    Trace train(Tensor h, Tensor basis, BatchTensors batch) {
        BatchNorm.Trace gateTrace = gate.train(h, basis, batch);
        BatchNorm.Trace coreTrace = core.train(h, basis, batch);
        Tensor gateValue = gateTrace.output().sigmoid_();
        Tensor coreValue = torch.softplus(coreTrace.output());
        BatchNorm.Trace sumTrace = norm.train(sum(gateValue.mul(coreValue), h, batch));
        Tensor before = sumTrace.output().add_(h);
        return new Trace(h, gateTrace, coreTrace, gateValue, coreValue, sumTrace, before, torch.softplus(before));
    }

    /** The gradient of the input; those of the weights go to {@code gradients}. */
    Tensor backward(Trace trace, Tensor basis, BatchTensors batch, Tensor gradient, Gradients gradients) {
        Tensor h = trace.input();
        Tensor before = torch.softplus_backward(gradient, trace.before(), beta, linearAbove);
        Tensor perSum = norm.backward(trace.sum(), before, gradients).unsqueeze(1);
        Tensor perEdge = batch.mask() == null ? perSum : perSum.mul(batch.mask());
        Tensor gateGradient = spread(trace.coreValue(), perEdge, h, batch);
        Tensor coreGradient = spread(trace.gateValue(), perEdge, h, batch);
        Tensor throughGate = gate.backward(
                h, basis, batch, trace.gate(), torch.sigmoid_backward(gateGradient, trace.gateValue()), gradients);
        Tensor beforeCore = torch.softplus_backward(coreGradient, trace.core().output(), beta, linearAbove);
        Tensor throughCore = core.backward(h, basis, batch, trace.core(), beforeCore, gradients);
        return before.add_(throughGate).add_(throughCore);
    }

    private static Tensor sum(Tensor gated, Tensor h, BatchTensors batch) {
        Tensor perAtom = gated.view(h.size(0), batch.neighbours(), h.size(1));
        return (batch.mask() == null ? perAtom : perAtom.mul(batch.mask())).sum(1L);
    }

    private static Tensor spread(Tensor factor, Tensor perEdge, Tensor h, BatchTensors batch) {
        return factor.view(h.size(0), batch.neighbours(), h.size(1))
                .mul(perEdge)
                .view(-1, h.size(1));
    }

    /** What the backward pass needs. */
    record Trace(
            Tensor input,
            BatchNorm.Trace gate,
            BatchNorm.Trace core,
            Tensor gateValue,
            Tensor coreValue,
            BatchNorm.Trace sum,
            Tensor before,
            Tensor output) {}
}
