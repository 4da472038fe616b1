package org.cupel.surrogate.split;

/**
 * Assigns each key to a part by its hash alone: new keys never move old ones, and every release agrees.
 *
 * <p>The key decides what stays together: a material id, or a formula, chemical system or cluster to hold out as a whole.
 * Shares are met in expectation, not exactly.
 *
 * @param salt another salt gives an independent split
 */
public record StableSplit(String salt, SplitFractions fractions) {

    public Part partOf(String key) {
        double position = new StableHash(salt).unitInterval(key);
        if (position < fractions.train()) {
            return Part.TRAIN;
        }
        return position < fractions.train() + fractions.validation() || fractions.test() == 0
                ? Part.VALIDATION
                : Part.TEST;
    }
}
