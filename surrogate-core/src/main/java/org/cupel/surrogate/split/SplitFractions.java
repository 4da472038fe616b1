package org.cupel.surrogate.split;

/** Shares of a data set; they add up to 1. */
public record SplitFractions(double train, double validation, double test) {

    /** @throws IllegalArgumentException when a share leaves 0…1 or they do not add up to 1 within 1e-9 */
    public SplitFractions {
        boolean within = train >= 0 && validation >= 0 && test >= 0;
        if (!within || !(Math.abs(train + validation + test - 1) < 1e-9)) {
            throw new IllegalArgumentException("Shares train = " + train + ", validation = " + validation + ", test = "
                    + test + " do not add up to 1. Give three shares of at least 0, e.g. 0.8, 0.1, 0.1.");
        }
    }
}
