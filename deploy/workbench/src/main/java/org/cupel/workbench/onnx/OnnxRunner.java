package org.cupel.workbench.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.crystal.graph.GraphArrays;

/** The exported model in ONNX Runtime. */
public final class OnnxRunner implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public OnnxRunner(Architecture architecture, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(OnnxModel.of(architecture), options);
        }
    }

    /** Of the first crystal, eV; nothing else is asked for. */
    public double energy(GraphArrays graph) throws OrtException {
        return run(graph, "energy").get("energy")[0];
    }

    /** The named outputs, row-major. */
    public Map<String, float[]> run(GraphArrays graph, String... outputs) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, graph.real(name) == null ? indices(graph.index(name)) : reals(graph.real(name)));
            }
            Map<String, float[]> values = new HashMap<>();
            try (OrtSession.Result result = session.run(inputs, Set.of(outputs))) {
                result.forEach(output -> values.put(output.getKey(), copy((OnnxTensor) output.getValue())));
            }
            return values;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] copy(OnnxTensor tensor) {
        FloatBuffer values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
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
