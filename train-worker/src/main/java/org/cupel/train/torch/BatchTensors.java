package org.cupel.train.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.train.graph.GraphBatch;

/**
 * A {@link GraphBatch} on the device, owned by the surrounding pointer scope.
 *
 * @param species int64 [A]
 * @param distanceAngstrom float [U, 1]
 * @param neighbour int64 [A*K]
 * @param distance int64 [A*K]
 * @param mask float [A, K, 1], or null when nothing is padded
 * @param crystal int64 [A]
 * @param atoms float [C, 1]
 */
record BatchTensors(
        int neighbours,
        Tensor species,
        Tensor distanceAngstrom,
        Tensor neighbour,
        Tensor distance,
        Tensor mask,
        Tensor crystal,
        Tensor atoms) {

    static BatchTensors of(GraphBatch batch, Device device) {
        long atoms = batch.species().length;
        int k = batch.neighbours();
        return new BatchTensors(
                k,
                Tensors.place(Tensor.create(batch.species(), atoms), device),
                Tensors.place(Tensor.create(batch.distanceAngstrom(), batch.distanceAngstrom().length, 1), device),
                Tensors.place(Tensor.create(batch.neighbour(), atoms * k), device),
                Tensors.place(Tensor.create(batch.distance(), atoms * k), device),
                batch.padded() ? Tensors.place(Tensor.create(batch.mask(), atoms, k, 1), device) : null,
                Tensors.place(Tensor.create(batch.crystal(), atoms), device),
                Tensors.place(Tensor.create(batch.atoms(), batch.crystals(), 1), device));
    }

    long crystals() {
        return atoms.size(0);
    }
}
