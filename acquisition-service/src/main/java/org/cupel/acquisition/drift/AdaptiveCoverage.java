package org.cupel.acquisition.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.loop.LabCoverage;
import org.cupel.surrogate.calibration.AdaptiveLevel;
import org.cupel.surrogate.calibration.Interval;

/**
 * Adaptive conformal inference over a campaign's results: who flags candidates by their predictions does not draw them
 * as the calibration rows were drawn. Nothing is stored: the level follows from the results in their order.
 */
@ApplicationScoped
public class AdaptiveCoverage implements LabCoverage {

    /** Of 90 % intervals, as they are calibrated. */
    static final double TARGET = 0.1;

    private final DriftData data;

    AdaptiveCoverage(DriftData data) {
        this.data = data;
    }

    @Override
    public Optional<Double> nextMiscoverage(UUID campaignId) {
        AdaptiveLevel level = level(data.foundWithInterval(campaignId));
        return level.results() == 0 ? Optional.empty() : Optional.of(level.miscoverage());
    }

    static AdaptiveLevel level(List<Found> found) {
        AdaptiveLevel level = AdaptiveLevel.start(TARGET);
        for (Found result : found) {
            level = level.update(result.interval().contains(result.value()));
        }
        return level;
    }

    /** What a laboratory found, and the interval that was shown for it. */
    public record Found(double value, Interval interval) {}
}
