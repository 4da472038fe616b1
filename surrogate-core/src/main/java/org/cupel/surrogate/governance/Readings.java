package org.cupel.surrogate.governance;

import java.util.Locale;
import org.cupel.surrogate.metric.CoverageReport;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.Estimate;

/** The measurements of gates that need more than one number of the evidence. */
final class Readings {

    private Readings() {}

    static Measured coverage(CoverageReport coverage, double target) {
        String why = otherPromise(coverage, target);
        return why.isEmpty() ? Measured.of(coverage.all().coverage()) : Measured.nothing(why);
    }

    static Measured worstGroup(CoverageReport coverage, double target) {
        String why = otherPromise(coverage, target);
        if (!why.isEmpty()) {
            return Measured.nothing(why);
        }
        return coverage.worst()
                .map(worst -> new Measured(Estimate.of(worst.coverage()), "The worst group is " + worst.group() + "."))
                .orElse(Measured.nothing("No group has the " + coverage.minimumToDecide() + " cases it takes."));
    }

    private static String otherPromise(CoverageReport coverage, double target) {
        boolean same = coverage.all().n() == 0 || Math.abs(coverage.nominal() - target) < 1e-9;
        return same ? "" : "The intervals promise " + coverage.nominal() + ", the gate asks for " + target + ".";
    }

    static Measured lesserOfKeptAndKilled(DecisionQuality decisions) {
        int lesser = Math.min(decisions.kept(), decisions.killed());
        return decisions.n() == 0
                ? Measured.nothing("")
                : new Measured(
                        Estimate.exact(decisions.n(), lesser),
                        decisions.kept() + " were kept and " + decisions.killed() + " killed.");
    }

    static Measured calibration(GovernanceEvidence evidence) {
        double chance = evidence.probabilities().byChance();
        return new Measured(
                evidence.probabilities().calibrationError(),
                String.format(
                        Locale.ROOT, "Calibrated probabilities would show %.3f by chance on as many cases.", chance));
    }

    static Measured calibrated(CalibrationCheck check) {
        return check.rows() == 0
                ? Measured.nothing(check.detail())
                : new Measured(Estimate.exact(check.rows(), check.stored() ? 1 : 0), check.detail());
    }

    static Measured finite(FiniteCheck check) {
        return check.numbers() == 0
                ? Measured.nothing("")
                : Measured.of(Estimate.exact(check.numbers(), check.notFinite()));
    }

    static Measured parity(ParityCheck check) {
        return Measured.of(Estimate.exact(check.structures(), check.maxDifference()));
    }

    static Measured snapshot(SnapshotCheck check) {
        if (!check.isMeasured()) {
            return Measured.nothing("");
        }
        String note = check.isIntact()
                ? ""
                : "Trained on " + check.expectedSha256() + ", found " + check.actualSha256() + ".";
        return new Measured(Estimate.exact(check.rows(), check.isIntact() ? 1 : 0), note);
    }

    static Measured manifest(ManifestCheck check) {
        return switch (check.state()) {
            case NOT_CHECKED -> Measured.nothing(check.detail());
            case VERIFIED -> new Measured(Estimate.exact(check.files(), 1), check.detail());
            case UNSIGNED, ALTERED -> new Measured(Estimate.exact(check.files(), 0), check.detail());
        };
    }
}
