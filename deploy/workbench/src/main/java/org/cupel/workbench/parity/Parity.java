package org.cupel.workbench.parity;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.workbench.onnx.OnnxRunner;

/** Compares the two forms of a network crystal by crystal. */
public final class Parity implements AutoCloseable {

    private final Architecture architecture;
    private final Backbone torch;
    private final OnnxRunner onnx;
    private int structures;
    private int skipped;
    private double maxEnergy;
    private double maxFeature;
    private String worst = "";
    private long onnxNanos;
    private long torchNanos;

    public Parity(Architecture architecture) throws OrtException {
        this.architecture = architecture;
        this.torch = new TorchBackbone(architecture, Precision.FLOAT, "cpu");
        this.onnx = new OnnxRunner(architecture, 1);
    }

    public int structures() {
        return structures;
    }

    public void skip() {
        skipped++;
    }

    /** A crystal that the network refuses counts as skipped. */
    public void add(String id, Crystal crystal) throws OrtException {
        long start = System.nanoTime();
        Evaluation expected;
        try {
            expected = torch.evaluate(List.of(crystal)).get(0);
        } catch (CrystalException refused) {
            skipped++;
            return;
        }
        torchNanos += System.nanoTime() - start;
        var graph = architecture.recipe().arrays(List.of(crystal));
        start = System.nanoTime();
        Map<String, float[]> found = onnx.run(graph, "energy", "crystal_features");
        onnxNanos += System.nanoTime() - start;
        structures++;
        compare(id, expected, found);
    }

    private void compare(String id, Evaluation expected, Map<String, float[]> found) {
        double atoms = architecture.hasForces() ? expected.atoms() : 1;
        double energy = Math.abs(found.get("energy")[0] - expected.energyEv()) / atoms;
        if (energy >= maxEnergy) {
            maxEnergy = energy;
            worst = id;
        }
        double[] features = expected.crystalFeatures();
        double largest = 1;
        double apart = 0;
        for (int i = 0; i < features.length; i++) {
            largest = Math.max(largest, Math.abs(features[i]));
            apart = Math.max(apart, Math.abs(found.get("crystal_features")[i] - features[i]));
        }
        maxFeature = Math.max(maxFeature, apart / largest);
    }

    public ParityReport report(double tolerance) {
        double count = Math.max(1, structures) * 1e6;
        return new ParityReport(
                architecture.name().text(),
                architecture.checkpoint().sha256(),
                structures,
                skipped,
                maxEnergy,
                worst,
                maxFeature,
                onnxNanos / count,
                torchNanos / count,
                tolerance);
    }

    @Override
    public void close() throws OrtException {
        torch.close();
        onnx.close();
    }
}
