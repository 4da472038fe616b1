package org.cupel.train.promotion;

import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.governance.ProbeAnswer;
import org.cupel.train.governance.ReportJson;

/**
 * What becomes of a newly trained model, and why.
 *
 * @param reason for people; says the figures it rests on
 */
public record PromotionOutcome(Fate fate, String reason) {

    /** How a training ends for its model. */
    public enum Fate {
        /** Its gates stopped it. */
        REFUSED,
        /** It stays challenger. */
        WAITING,
        /** It is champion. */
        PROMOTED
    }

    /** @param gates a model that they stop is refused, whatever the comparison says */
    public static PromotionOutcome of(
            GovernanceReport gates, ProbeAnswer probe, Comparison comparison, PromotionRules rules) {
        if (!gates.passed()) {
            String note = probe.failure() == null ? "" : " predict-worker said of it: " + probe.failure();
            return new PromotionOutcome(Fate.REFUSED, ReportJson.refusal(gates) + note);
        }
        return of(comparison, rules);
    }

    static PromotionOutcome of(Comparison comparison, PromotionRules rules) {
        if (!comparison.notWorse()) {
            return new PromotionOutcome(Fate.WAITING, "It stays challenger: " + comparison.reason() + ".");
        }
        if (!rules.automatic()) {
            return new PromotionOutcome(
                    Fate.WAITING,
                    "It stays challenger until a person promotes it (cupel.training.auto-promote=false): "
                            + comparison.reason() + ".");
        }
        return new PromotionOutcome(Fate.PROMOTED, comparison.reason());
    }

    public boolean refused() {
        return fate == Fate.REFUSED;
    }

    public boolean promoted() {
        return fate == Fate.PROMOTED;
    }
}
