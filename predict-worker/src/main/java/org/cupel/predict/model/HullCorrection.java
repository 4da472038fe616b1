package org.cupel.predict.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.surrogate.stability.StabilityEstimate;

/** The graph that turns distances to the hull of known phases into energies above hull; safe for many threads. */
final class HullCorrection implements AutoCloseable {

    private static final String FORMAT = "hull-correction-1";
    private static final Set<String> INPUTS = Set.of("features", "columns", "base");
    private static final String OUTPUT = "heads";

    private final OrtSession session;
    private final double weight;

    private HullCorrection(OrtSession session, double weight) {
        this.session = session;
        this.weight = weight;
    }

    /** @throws UnusableModelException when the bytes are no such graph */
    static HullCorrection load(byte[] onnx, SessionFactory sessions) {
        OrtSession session = null;
        try {
            session = sessions.open(onnx);
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            requireContract(session, metadata);
            var correction = new HullCorrection(session, Double.parseDouble(metadata.get("cupel.weight")));
            session = null;
            return correction;
        } catch (OrtException | NumberFormatException e) {
            throw new UnusableModelException(
                    "The correction (" + onnx.length + " bytes) is no graph of the contract: " + e.getMessage()
                            + " Train the model again.",
                    e);
        } finally {
            OnnxEnsemble.closeQuietly(session);
        }
    }

    private static void requireContract(OrtSession session, Map<String, String> metadata) {
        if (!FORMAT.equals(metadata.get("cupel.format"))
                || !Integer.toString(HullColumns.WIDTH).equals(metadata.get("cupel.columns"))
                || metadata.get("cupel.weight") == null
                || !session.getInputNames().equals(INPUTS)
                || !session.getOutputNames().contains(OUTPUT)) {
            throw new UnusableModelException("The correction takes " + session.getInputNames() + " and says " + metadata
                    + "; this worker reads " + FORMAT + " with " + HullColumns.WIDTH
                    + " columns. Maybe the worker is older than the model: update it.");
        }
    }

    /**
     * @param features [C][F] as the first graph gave them
     * @return [M][C][5]
     */
    float[][][] heads(float[][] features, List<StabilityEstimate> estimates) throws OrtException {
        float[][] columns = estimates.stream().map(HullColumns::of).toArray(float[][]::new);
        float[][] base = estimates.stream()
                .map(estimate -> new float[] {(float) (weight * estimate.eAboveHull())})
                .toArray(float[][]::new);
        var environment = OrtEnvironment.getEnvironment();
        try (var one = OnnxTensor.createTensor(environment, features);
                var two = OnnxTensor.createTensor(environment, columns);
                var three = OnnxTensor.createTensor(environment, base);
                var result = session.run(Map.of("features", one, "columns", two, "base", three), Set.of(OUTPUT))) {
            return (float[][][]) ((OnnxTensor) result.get(0)).getValue();
        }
    }

    @Override
    public void close() {
        OnnxEnsemble.closeQuietly(session);
    }
}
