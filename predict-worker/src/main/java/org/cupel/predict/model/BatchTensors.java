package org.cupel.predict.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/** The arrays of a batch that a graph asks for, as ONNX tensors in direct memory. */
final class BatchTensors implements AutoCloseable {

    private final Map<String, OnnxTensor> byName = new HashMap<>();

    private BatchTensors() {}

    static BatchTensors of(GraphArrays batch, Set<String> inputs) throws OrtException {
        var tensors = new BatchTensors();
        try {
            for (String input : inputs) {
                RealArray real = batch.real(input);
                tensors.byName.put(input, real == null ? indices(batch.index(input)) : reals(real));
            }
            return tensors;
        } catch (OrtException e) {
            tensors.close();
            throw e;
        }
    }

    private static OnnxTensor reals(RealArray array) throws OrtException {
        FloatBuffer floats = direct(array.values().length, Float.BYTES).asFloatBuffer();
        for (double value : array.values()) {
            floats.put((float) value);
        }
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), floats.flip(), array.shape());
    }

    private static OnnxTensor indices(IndexArray array) throws OrtException {
        LongBuffer longs = direct(array.values().length, Long.BYTES).asLongBuffer();
        longs.put(array.values());
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), longs.flip(), array.shape());
    }

    private static ByteBuffer direct(int count, int bytesEach) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, bytesEach)).order(ByteOrder.nativeOrder());
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
