package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.trust.StoredTrust;

/** Decides as predict-worker does: calibrated, by the rules in the model's signed files. */
@ApplicationScoped
class StoredDeciders {

    private final StoredTrust trust;

    StoredDeciders(StoredTrust trust) {
        this.trust = trust;
    }

    /** A model without its calibration leaves everything open. */
    Decider of(TrainedModel model) {
        return trust.of(model.manifestKey())
                .<Decider>map(trusted -> (opinion, crystal) -> trusted.model()
                        .judge(opinion, SupportFeatures.of(crystal), crystal.composition())
                        .verdict()
                        .decision())
                .orElse((opinion, crystal) -> Decision.MAYBE);
    }
}
