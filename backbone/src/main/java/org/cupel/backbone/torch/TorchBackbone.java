package org.cupel.backbone.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays;

/**
 * A backbone on libtorch.
 *
 * <p>Every network sees positions only through its edge vectors, so one gradient, that of the energy to the vectors,
 * gives forces (differences of its sums at both ends) and stress (its moment with the vectors).
 */
public final class TorchBackbone implements Backbone {

    private final Architecture architecture;
    private final Device device;
    private final TorchParameters parameters;

    /** @param deviceName {@code cpu} or {@code cuda} */
    public TorchBackbone(Architecture architecture, Precision precision, String deviceName) {
        this.architecture = architecture;
        this.device = new Device(deviceName).retainReference();
        this.parameters = new TorchParameters(architecture.checkpoint(), precision, device, name -> false);
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public List<Evaluation> evaluate(List<Crystal> crystals) {
        GraphArrays arrays = KnownElements.arrays(architecture, crystals);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Architecture.Outputs<Tensor> outputs =
                    architecture.forward(new TorchOps(parameters), new TorchGraph(arrays, parameters));
            return split(crystals, outputs, List.of());
        }
    }

    @Override
    public List<Evaluation> evaluateWithForces(List<Crystal> crystals) {
        if (!architecture.hasForces()) {
            throw new UnsupportedOperationException(
                    "Backbone " + architecture.name().text()
                            + " predicts a property and has no forces. Ask chgnet, nequix or mace for them.");
        }
        GraphArrays arrays = KnownElements.arrays(architecture, crystals);
        try (PointerScope memory = new PointerScope();
                AutoGradMode recording = new AutoGradMode(true)) {
            TorchGraph graph = new TorchGraph(arrays, parameters);
            Tensor vectors = graph.recorded("vectors");
            Architecture.Outputs<Tensor> outputs = architecture.forward(new TorchOps(parameters), graph);
            double[] gradient = gradient(outputs.energy(), vectors);
            return split(crystals, outputs, EdgeGradient.forces(crystals, arrays, gradient));
        }
    }

    private double[] gradient(Tensor energy, Tensor vectors) {
        if (vectors.size(0) == 0) {
            return new double[0];
        }
        TensorVector found = torch.grad(new TensorVector(energy.sum()), new TensorVector(vectors));
        return parameters.precision().read(found.get(0));
    }

    private List<Evaluation> split(
            List<Crystal> crystals, Architecture.Outputs<Tensor> outputs, List<ForcesAndStress> forces) {
        Precision precision = parameters.precision();
        double[] energy = precision.read(outputs.energy());
        double[] atomFeatures = precision.read(outputs.atomFeatures());
        double[] crystalFeatures = precision.read(outputs.crystalFeatures());
        Optional<double[]> atomEnergy = outputs.atomEnergy().map(precision::read);
        Optional<double[]> moments = outputs.magneticMoments().map(precision::read);
        int width = architecture.featureWidth();
        List<Evaluation> evaluations = new ArrayList<>();
        int first = 0;
        for (int c = 0; c < crystals.size(); c++) {
            int from = first;
            int to = from + crystals.get(c).atomCount();
            evaluations.add(new Evaluation(
                    to - from,
                    energy[c],
                    atomEnergy.map(all -> Arrays.copyOfRange(all, from, to)),
                    Arrays.copyOfRange(atomFeatures, from * width, to * width),
                    Arrays.copyOfRange(crystalFeatures, c * width, (c + 1) * width),
                    moments.map(all -> Arrays.copyOfRange(all, from, to)),
                    forces.isEmpty() ? Optional.empty() : Optional.of(forces.get(c))));
            first = to;
        }
        return evaluations;
    }

    @Override
    public void close() {
        parameters.close();
        device.releaseReference();
    }
}
