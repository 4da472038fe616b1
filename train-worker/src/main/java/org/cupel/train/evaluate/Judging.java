package org.cupel.train.evaluate;

import java.util.List;
import org.cupel.surrogate.calibration.SymmetricShift;
import org.cupel.surrogate.trust.PolicyName;
import org.cupel.surrogate.trust.TrustSettings;

/** How predictions are calibrated and decided on. */
enum Judging {
    /** By measurement, and by thresholds shown to be safe: as the services do. */
    MEASURED,
    /** One shift of both quantiles and fixed thresholds: the common practice. */
    COMMON,
    /** For predictions without a spread of their own. */
    POINTS;

    TrustSettings settings(double stableBelow) {
        TrustSettings all = TrustSettings.ENERGY_ABOVE_HULL.withStableBelow(stableBelow);
        return switch (this) {
            case MEASURED -> all;
            case COMMON -> all.withMethods(List.of(new SymmetricShift())).withPolicy(PolicyName.FIXED_THRESHOLDS);
            case POINTS -> all.withMethods(List.of(new SymmetricShift()));
        };
    }
}
