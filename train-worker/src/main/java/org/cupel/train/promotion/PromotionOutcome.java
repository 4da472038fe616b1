package org.cupel.train.promotion;

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

    public static PromotionOutcome of(Comparison comparison, PromotionRules rules) {
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

    public boolean promoted() {
        return fate == Fate.PROMOTED;
    }
}
