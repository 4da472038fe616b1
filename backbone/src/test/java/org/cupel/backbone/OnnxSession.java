package org.cupel.backbone;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import org.cupel.crystal.graph.GraphArrays;

/** An exported model in ONNX Runtime, one thread. */
public final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public OnnxSession(byte[] model) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        session = environment.createSession(model, options);
    }

    /** Every output, flattened. */
    public Map<String, float[]> run(GraphArrays graph) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames()) {
            inputs.put(name, graph.real(name) == null ? indices(graph.index(name)) : reals(graph.real(name)));
        }
        Map<String, float[]> outputs = new HashMap<>();
        try (OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, OnnxValue> output : result) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(output.getKey(), copy);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
        return outputs;
    }

    private OnnxTensor reals(GraphArrays.RealArray array) throws OrtException {
        float[] narrow = new float[array.values().length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) array.values()[i];
        }
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(narrow), array.shape());
    }

    private OnnxTensor indices(GraphArrays.IndexArray array) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(array.values()), array.shape());
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
