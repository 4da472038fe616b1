package org.cupel.surrogate.trust;

import java.util.List;
import org.cupel.surrogate.calibration.MethodReport;
import org.cupel.surrogate.calibration.ProbabilityReport;
import org.cupel.surrogate.decision.RiskRule;

/**
 * How a {@link TrustModel} came about, for reports.
 *
 * @param calibrations what each method does on clusters held out
 * @param chosenCalibration and why
 * @param probabilities how good each kind is on clusters held out
 * @param chosenProbability kind that was taken
 * @param keep when KEEP is said, or why never
 * @param kill likewise
 * @param rows held-out rows that all this was learnt from
 * @param outside of those that lie outside support
 * @param references training rows that features are compared with, of {@code training} in all
 * @param notes what had to be done otherwise than asked, in words
 */
public record TrustReport(
        List<MethodReport> calibrations,
        String chosenCalibration,
        List<ProbabilityReport> probabilities,
        String chosenProbability,
        RiskRule keep,
        RiskRule kill,
        int rows,
        int outside,
        int references,
        int training,
        List<String> notes) {

    public TrustReport {
        calibrations = List.copyOf(calibrations);
        probabilities = List.copyOf(probabilities);
        notes = List.copyOf(notes);
    }
}
