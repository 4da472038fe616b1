package org.cupel.predict.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.HashMap;
import java.util.Map;
import org.cupel.predict.batch.GraphBatch;

/** A batch as ONNX tensors over the batch's own memory; close before the batch is filled again. */
final class BatchTensors implements AutoCloseable {

    private final Map<String, OnnxTensor> byName = new HashMap<>();

    private BatchTensors() {}

    static BatchTensors of(GraphBatch batch) throws OrtException {
        var tensors = new BatchTensors();
        try {
            tensors.fill(batch);
        } catch (OrtException e) {
            tensors.close();
            throw e;
        }
        return tensors;
    }

    private void fill(GraphBatch batch) throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        long[] perAtom = {batch.atoms()};
        long[] perNeighbour = {batch.atoms(), batch.neighbours()};
        byName.put("species", OnnxTensor.createTensor(environment, batch.species(), perAtom));
        byName.put("neighbour", OnnxTensor.createTensor(environment, batch.neighbour(), perNeighbour));
        byName.put("distance", OnnxTensor.createTensor(environment, batch.distance(), perNeighbour));
        byName.put("mask", OnnxTensor.createTensor(environment, batch.mask(), perNeighbour));
        byName.put("crystal", OnnxTensor.createTensor(environment, batch.crystal(), perAtom));
        byName.put(
                "atoms", OnnxTensor.createTensor(environment, batch.atomsPerCrystal(), new long[] {batch.crystals()}));
    }

    Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        byName.values().forEach(OnnxTensor::close);
        byName.clear();
    }
}
