package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.governance.CalibrationCheck;
import org.cupel.surrogate.governance.GovernanceEvidence;
import org.cupel.train.trust.StoredTrust;
import org.cupel.train.trust.TrustEvidence;

/** Predictions, decisions and probabilities on rows that were held out, judged as whoever predicts will judge. */
@ApplicationScoped
class QualityEvidence implements EvidencePart {

    private final StoredTrust trust;

    QualityEvidence(StoredTrust trust) {
        this.trust = trust;
    }

    @Override
    public GovernanceEvidence add(GovernanceEvidence evidence, JudgedModel model) {
        return trust.of(model.model().manifestKey())
                .map(trusted -> calibrated(evidence, trusted, model))
                .orElseGet(() -> uncalibrated(evidence, model));
    }

    private static GovernanceEvidence calibrated(
            GovernanceEvidence evidence, StoredTrust.Trusted trusted, JudgedModel model) {
        return TrustEvidence.add(evidence, trusted, model.ensemble(), model.data(), model.task())
                .withCalibration(new CalibrationCheck(trusted.heldOut().truth().length, true, ""));
    }

    /** Such a model has an order of candidates, and neither intervals that promise anything nor decisions. */
    private static GovernanceEvidence uncalibrated(GovernanceEvidence evidence, JudgedModel model) {
        return evidence.withValidation(
                        Reading.of(model, model.data().validation()).quality())
                .withTest(Reading.of(model, model.data().test()).quality())
                .withCalibration(CalibrationCheck.missing("The model comes without '" + ModelManifest.TRUST
                        + "', or with another than was signed, so its intervals promise nothing."));
    }
}
