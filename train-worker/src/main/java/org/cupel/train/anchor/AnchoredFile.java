package org.cupel.train.anchor;

import java.io.IOException;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.train.finetune.BackboneEnsemble;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.weights.AnchoredParts;

/** An {@link AnchoredEnsemble} as a file of weights. */
final class AnchoredFile {

    private AnchoredFile() {}

    static byte[] write(AnchoredEnsemble ensemble) {
        Correction correction = ensemble.correction();
        return new AnchoredParts(
                        ensemble.energies().heads(),
                        ensemble.phases().bytes(),
                        ensemble.thresholds(),
                        correction == null ? 0 : correction.weight(),
                        correction == null ? null : correction.heads())
                .write();
    }

    /** Puts heads on the backbone that they were trained on. */
    interface Mounting {
        /** @throws IllegalArgumentException when another backbone is in use */
        BackboneEnsemble mount(HeadSet heads);
    }

    /** @throws IllegalArgumentException when the bytes are damaged, or sit on another backbone */
    static AnchoredEnsemble read(byte[] weights, Mounting mounting) {
        AnchoredParts parts = AnchoredParts.read(weights);
        try {
            return new AnchoredEnsemble(
                    mounting.mount(parts.energies()),
                    KnownPhases.read(parts.phases()),
                    parts.thresholds(),
                    parts.correction() == null ? null : new Correction(parts.correctionWeight(), parts.correction()));
        } catch (IOException damaged) {
            throw new IllegalArgumentException(damaged.getMessage() + " Train the model again.", damaged);
        }
    }
}
