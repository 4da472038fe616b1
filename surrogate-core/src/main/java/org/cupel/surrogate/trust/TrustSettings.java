package org.cupel.surrogate.trust;

import org.cupel.surrogate.calibration.ChoiceDemands;
import org.cupel.surrogate.calibration.Target;
import org.cupel.surrogate.decision.DecisionThresholds;
import org.cupel.surrogate.decision.RiskControl;
import org.cupel.surrogate.support.SupportSettings;

/**
 * How trust is learnt.
 *
 * @param target of the intervals
 * @param demands on the calibration
 * @param support what counts as inside
 * @param risk limits on wrong decisions, and below which value a material is stable
 * @param fixedThresholds of the other policy
 * @param policy that decides
 */
public record TrustSettings(
        Target target,
        ChoiceDemands demands,
        SupportSettings support,
        RiskControl risk,
        DecisionThresholds fixedThresholds,
        PolicyName policy) {

    /** 90 % intervals, 5 % wrong KEEP and KILL at 95 % confidence, stable below 0.05 eV/atom. */
    public static final TrustSettings ENERGY_ABOVE_HULL = new TrustSettings(
            Target.ENERGY_ABOVE_HULL,
            ChoiceDemands.of(Target.ENERGY_ABOVE_HULL),
            SupportSettings.DEFAULTS,
            RiskControl.defaults(0.05),
            DecisionThresholds.DEFAULTS,
            PolicyName.RISK_CONTROL);
}
