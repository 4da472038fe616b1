package org.cupel.surrogate.governance;

import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.ProbabilityQuality;

/**
 * What is known of a model. Start from {@link #NONE} and add what was measured: what is not added counts as not measured.
 *
 * @param validation predictions of the validation part
 * @param test predictions of the test part
 * @param loco predictions of all clusters, each by a model that was trained without it; groups are the clusters
 * @param decisions made on the test part
 * @param probabilities of being stable, on the test part
 */
public record GovernanceEvidence(
        PredictionQuality validation,
        PredictionQuality test,
        PredictionQuality loco,
        DecisionQuality decisions,
        ProbabilityQuality probabilities,
        FiniteCheck finite,
        ParityCheck parity,
        SnapshotCheck snapshot,
        ManifestCheck manifest,
        CalibrationCheck calibration) {

    private static final double[] NOTHING = {};
    private static final PredictionQuality UNMEASURED =
            PredictionQuality.of(PredictionColumns.of(NOTHING, NOTHING), 0, Bootstrap.ofCases(0));

    public static final GovernanceEvidence NONE = new GovernanceEvidence(
            UNMEASURED,
            UNMEASURED,
            UNMEASURED,
            DecisionQuality.of(new Decision[0], NOTHING, 0),
            ProbabilityQuality.of(NOTHING, new boolean[0], ProbabilityQuality.BINS, Bootstrap.ofCases(0)),
            FiniteCheck.NONE,
            ParityCheck.NONE,
            SnapshotCheck.NONE,
            ManifestCheck.NONE,
            CalibrationCheck.NONE);

    public GovernanceEvidence withValidation(PredictionQuality quality) {
        return new GovernanceEvidence(
                quality, test, loco, decisions, probabilities, finite, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withTest(PredictionQuality quality) {
        return new GovernanceEvidence(
                validation, quality, loco, decisions, probabilities, finite, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withLoco(PredictionQuality quality) {
        return new GovernanceEvidence(
                validation, test, quality, decisions, probabilities, finite, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withDecisions(DecisionQuality quality) {
        return new GovernanceEvidence(
                validation, test, loco, quality, probabilities, finite, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withProbabilities(ProbabilityQuality quality) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, quality, finite, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withFinite(FiniteCheck check) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, probabilities, check, parity, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withParity(ParityCheck check) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, probabilities, finite, check, snapshot, manifest, calibration);
    }

    public GovernanceEvidence withSnapshot(SnapshotCheck check) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, probabilities, finite, parity, check, manifest, calibration);
    }

    public GovernanceEvidence withManifest(ManifestCheck check) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, probabilities, finite, parity, snapshot, check, calibration);
    }

    public GovernanceEvidence withCalibration(CalibrationCheck check) {
        return new GovernanceEvidence(
                validation, test, loco, decisions, probabilities, finite, parity, snapshot, manifest, check);
    }
}
