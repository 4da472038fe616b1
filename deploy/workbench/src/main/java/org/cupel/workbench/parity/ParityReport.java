package org.cupel.workbench.parity;

/**
 * How far an exported network is from itself on libtorch, both in single precision.
 *
 * @param structures compared
 * @param skipped too large, unreadable, or refused by the network
 * @param maxEnergyPerAtomEv largest difference; of the property for a network that predicts one
 * @param worst the crystal with it
 * @param maxFeature largest difference of a crystal feature, as a share of the crystal's largest (at least 1)
 * @param onnxMs mean per crystal, the graph not included
 * @param torchMs mean per crystal, the graph included
 */
public record ParityReport(
        String backbone,
        String sha256,
        int structures,
        int skipped,
        double maxEnergyPerAtomEv,
        String worst,
        double maxFeature,
        double onnxMs,
        double torchMs,
        double tolerance) {

    public boolean withinTolerance() {
        return structures > 0 && maxEnergyPerAtomEv <= tolerance && maxFeature <= 10 * tolerance;
    }
}
