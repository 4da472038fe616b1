package org.cupel.predict.model;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.surrogate.stability.MemberAboveHull;
import org.cupel.surrogate.stability.NormalEnergy;
import org.cupel.surrogate.stability.StabilityEstimate;

/**
 * Measures predicted formation energies from the hull of the phases that came with the model, in the way that training did.
 * Safe for many threads; hulls of chemical systems are found as they are asked for, and a bounded number is kept.
 */
final class KnownHull implements AutoCloseable {

    private final HullAnchor anchor;
    private final KnownPhases phases;
    private final HullCorrection correction;

    private KnownHull(HullAnchor anchor, KnownPhases phases, HullCorrection correction) {
        this.anchor = anchor;
        this.phases = phases;
        this.correction = correction;
    }

    /**
     * @throws RefusedModelException when a file that the graph needs was not signed with it
     * @throws UnusableModelException when one cannot be read
     */
    static KnownHull read(ModelReference reference, HullAnchor anchor, ModelFiles files, SessionFactory sessions) {
        KnownPhases phases;
        try {
            phases = KnownPhases.read(required(reference, files, ModelManifest.PHASES));
        } catch (IOException unreadable) {
            throw new UnusableModelException(
                    "'" + ModelManifest.PHASES + "' of model " + reference.modelId() + " cannot be read: "
                            + unreadable.getMessage(),
                    unreadable);
        }
        return new KnownHull(
                anchor,
                phases,
                anchor.corrected()
                        ? HullCorrection.load(required(reference, files, ModelManifest.CORRECTION), sessions)
                        : null);
    }

    private static byte[] required(ModelReference reference, ModelFiles files, String path) {
        return files.read(path)
                .orElseThrow(() -> new RefusedModelException(
                        Refusal.FILE_MISSING,
                        "manifest '" + reference.manifestKey() + "' names no '" + path
                                + "', and its graph predicts formation energies, which mean nothing without. Train the"
                                + " model again."));
    }

    int size() {
        return phases.phases().size();
    }

    /**
     * @param energies [M][C][5] formation energies in eV/atom
     * @param features [C][F]
     */
    List<Said> measure(List<Asked> asked, float[][][] energies, float[][] features) throws OrtException {
        List<StabilityEstimate> estimates = new ArrayList<>(asked.size());
        for (int c = 0; c < asked.size(); c++) {
            estimates.add(estimate(asked.get(c), energies, c));
        }
        float[][][] corrected = correction == null ? null : correction.heads(features, estimates);
        List<Said> said = new ArrayList<>(asked.size());
        for (int c = 0; c < asked.size(); c++) {
            StabilityEstimate estimate = estimates.get(c);
            said.add(new Said(
                    corrected == null ? aboveHull(energies, c, estimate) : OnnxEnsemble.members(corrected, c),
                    estimate,
                    features[c]));
        }
        return said;
    }

    private StabilityEstimate estimate(Asked asked, float[][][] energies, int crystal) {
        double energyEv = 0;
        for (float[][] member : energies) {
            energyEv += (double) member[crystal][1] / energies.length;
        }
        return phases.estimate(
                asked.id(),
                asked.crystal().structureHash(),
                asked.crystal().composition(),
                new NormalEnergy(energyEv, 0));
    }

    private List<MemberPrediction> aboveHull(float[][][] energies, int crystal, StabilityEstimate estimate) {
        List<MemberPrediction> members = new ArrayList<>(energies.length);
        for (float[][] member : energies) {
            float[] h = member[crystal];
            members.add(
                    MemberAboveHull.of(new Quantiles(h[0], h[1], h[2]), estimate.hullEnergyEv(), anchor.thresholds()));
        }
        return members;
    }

    @Override
    public void close() {
        if (correction != null) {
            correction.close();
        }
    }
}
