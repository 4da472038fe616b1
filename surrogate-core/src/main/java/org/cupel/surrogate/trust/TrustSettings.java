package org.cupel.surrogate.trust;

import java.util.List;
import org.cupel.surrogate.calibration.CalibrationMethod;
import org.cupel.surrogate.calibration.ChoiceDemands;
import org.cupel.surrogate.calibration.Domain;
import org.cupel.surrogate.calibration.Target;
import org.cupel.surrogate.decision.DecisionThresholds;
import org.cupel.surrogate.decision.RiskControl;
import org.cupel.surrogate.support.SupportSettings;

/**
 * How trust is learnt.
 *
 * @param target of the intervals
 * @param demands on the calibration
 * @param methods of calibration to choose from
 * @param support what counts as inside
 * @param risk limits on wrong decisions, and below which value a material is stable
 * @param fixedThresholds of the other policy
 * @param policy that decides
 */
public record TrustSettings(
        Target target,
        ChoiceDemands demands,
        List<CalibrationMethod> methods,
        SupportSettings support,
        RiskControl risk,
        DecisionThresholds fixedThresholds,
        PolicyName policy) {

    /** 90 % intervals, 5 % wrong KEEP and KILL at 95 % confidence, stable below 0.05 eV/atom. */
    public static final TrustSettings ENERGY_ABOVE_HULL = new TrustSettings(
            Target.ENERGY_ABOVE_HULL,
            ChoiceDemands.of(Target.ENERGY_ABOVE_HULL),
            CalibrationMethod.all(),
            SupportSettings.DEFAULTS,
            RiskControl.defaults(0.05),
            DecisionThresholds.DEFAULTS,
            PolicyName.RISK_CONTROL);

    /** 90 % intervals of any value and no decisions, for properties that say nothing about stability. */
    public static final TrustSettings INTERVALS_ALONE = withoutDecisions(new Target(0.10, Domain.ANY));

    private static TrustSettings withoutDecisions(Target target) {
        return new TrustSettings(
                target,
                ChoiceDemands.of(target),
                CalibrationMethod.all(),
                SupportSettings.DEFAULTS,
                RiskControl.defaults(0),
                DecisionThresholds.DEFAULTS,
                PolicyName.NONE);
    }

    public TrustSettings {
        methods = List.copyOf(methods);
    }

    /** The same with another line between stable and not, in the property's unit. */
    public TrustSettings withStableBelow(double stableBelow) {
        return new TrustSettings(
                target, demands, methods, support, RiskControl.defaults(stableBelow), fixedThresholds, policy);
    }

    public TrustSettings withMethods(List<CalibrationMethod> methods) {
        return new TrustSettings(target, demands, methods, support, risk, fixedThresholds, policy);
    }

    public TrustSettings withPolicy(PolicyName policy) {
        return new TrustSettings(target, demands, methods, support, risk, fixedThresholds, policy);
    }

    boolean decides() {
        return policy != PolicyName.NONE;
    }
}
