package org.cupel.train.torch;

import org.bytedeco.pytorch.Tensor;

/**
 * One of the two affine maps of a convolution (gate or core): {@code norm(W_self h_i + W_neighbour h_j + W_edge basis_ij)}.
 *
 * <p>The first two products run per atom and the third per distinct distance; only sums of gathered rows run per edge.
 */
final class MessageBranch {

    private final String name;
    private final MemberTensors member;
    private final BatchNorm norm;

    MessageBranch(String name, MemberTensors member) {
        this.name = name + ".";
        this.member = member;
        this.norm = new BatchNorm(name + ".norm", member);
    }

    /** [A*K, hidden] for h [A, hidden] and basis [U, basis size]. */
    Tensor infer(Tensor h, Tensor basis, BatchTensors batch) {
        return norm.infer(messages(h, basis, batch));
    }

    BatchNorm.Trace train(Tensor h, Tensor basis, BatchTensors batch) {
        return norm.train(messages(h, basis, batch));
    }

    private Tensor messages(Tensor h, Tensor basis, BatchTensors batch) {
        Tensor messages = basis.mm(weight("edge")).index_select(0, batch.distance());
        messages.add_(h.mm(weight("neighbour")).index_select(0, batch.neighbour()));
        messages.view(h.size(0), batch.neighbours(), h.size(1))
                .add_(h.mm(weight("self")).unsqueeze(1));
        return messages;
    }

    /** The gradient of h [A, hidden]; those of the weights go to {@code gradients}. */
    Tensor backward(
            Tensor h, Tensor basis, BatchTensors batch, BatchNorm.Trace trace, Tensor gradient, Gradients gradients) {
        Tensor perEdge = norm.backward(trace, gradient, gradients);
        Tensor perAtom = perEdge.view(h.size(0), batch.neighbours(), h.size(1)).sum(1L);
        Tensor perNeighbour = h.new_zeros(h.size(0), h.size(1)).index_add_(0, batch.neighbour(), perEdge);
        Tensor perDistance = h.new_zeros(basis.size(0), h.size(1)).index_add_(0, batch.distance(), perEdge);
        gradients.put(name + "self", h.t().mm(perAtom));
        gradients.put(name + "neighbour", h.t().mm(perNeighbour));
        gradients.put(name + "edge", basis.t().mm(perDistance));
        return perAtom.mm(weight("self").t())
                .addmm_(perNeighbour, weight("neighbour").t());
    }

    private Tensor weight(String part) {
        return member.get(name + part);
    }
}
