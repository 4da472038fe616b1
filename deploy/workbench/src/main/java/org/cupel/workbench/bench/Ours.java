package org.cupel.workbench.bench;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.workbench.onnx.OnnxRunner;

/** Our side of a measurement. */
final class Ours implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Architecture architecture;
    private final TorchBackbone torch;
    private final OnnxRunner onnx;
    private double kept;

    Ours(Architecture architecture, int threads) throws OrtException {
        this.architecture = architecture;
        this.torch = new TorchBackbone(architecture, Precision.FLOAT, "cpu");
        this.onnx = new OnnxRunner(architecture, threads);
    }

    /** eV, by libtorch and by ONNX Runtime. */
    double[] energiesPerAtomEv(Crystal crystal) throws OrtException {
        List<Crystal> one = List.of(crystal);
        double exported = onnx.energy(architecture.recipe().arrays(one)) / crystal.atomCount();
        return new double[] {torch.evaluate(one).get(0).energyPerAtomEv(), exported};
    }

    /** Repeats for {@code seconds}; the mean time of one, in seconds. */
    double time(Quantity quantity, Crystal crystal, double seconds) throws OrtException {
        List<Crystal> one = List.of(crystal);
        GraphArrays graph = architecture.recipe().arrays(one);
        long start = System.nanoTime();
        for (int count = 1; ; count++) {
            once(quantity, one, graph);
            double spent = (System.nanoTime() - start) / NANOS;
            if (spent >= seconds) {
                return spent / count;
            }
        }
    }

    /** The result is kept, so that nothing is optimised away. */
    private void once(Quantity quantity, List<Crystal> one, GraphArrays graph) throws OrtException {
        kept += switch (quantity) {
            case GRAPH -> architecture.recipe().arrays(one).atomCount();
            case NETWORK_ONNX -> onnx.energy(graph);
            case ENERGY_ONNX -> onnx.energy(architecture.recipe().arrays(one));
            case ENERGY_TORCH -> torch.evaluate(one).get(0).energyEv();
            case FORCES_TORCH -> torch.evaluateWithForces(one).get(0).energyEv();
        };
    }

    double kept() {
        return kept;
    }

    @Override
    public void close() throws OrtException {
        torch.close();
        onnx.close();
    }
}
