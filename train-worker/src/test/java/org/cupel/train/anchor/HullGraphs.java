package org.cupel.train.anchor;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.NormalEnergy;
import org.cupel.surrogate.stability.StabilityEstimate;

/** What the contract says of a corrected graph of formation energies, done step by step. */
public final class HullGraphs {

    private HullGraphs() {}

    /**
     * @param energies [M][C][5] of the first graph
     * @param features [C][F] of the same
     * @return [M][C][5]
     */
    public static float[][][] corrected(
            float[][][] energies, float[][] features, List<Crystal> crystals, KnownPhases phases, byte[] correction)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(correction)) {
            double weight =
                    Double.parseDouble(session.getMetadata().getCustomMetadata().get("cupel.weight"));
            float[][] columns = new float[crystals.size()][];
            float[][] base = new float[crystals.size()][1];
            for (int i = 0; i < columns.length; i++) {
                StabilityEstimate estimate = estimate(energies, i, crystals.get(i), phases);
                columns[i] = HullColumns.of(estimate);
                base[i][0] = (float) (weight * estimate.eAboveHull());
            }
            try (OnnxTensor one = OnnxTensor.createTensor(environment, features);
                    OnnxTensor two = OnnxTensor.createTensor(environment, columns);
                    OnnxTensor three = OnnxTensor.createTensor(environment, base);
                    OrtSession.Result result = session.run(Map.of("features", one, "columns", two, "base", three))) {
                return (float[][][]) result.get("heads").orElseThrow().getValue();
            }
        }
    }

    private static StabilityEstimate estimate(float[][][] energies, int row, Crystal crystal, KnownPhases phases) {
        double energy = 0;
        for (float[][] member : energies) {
            energy += (double) member[row][1] / energies.length;
        }
        return phases.estimate(null, crystal.structureHash(), crystal.composition(), new NormalEnergy(energy, 0));
    }
}
