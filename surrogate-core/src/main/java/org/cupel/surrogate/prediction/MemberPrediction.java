package org.cupel.surrogate.prediction;

/**
 * What one member of an ensemble says of one material.
 *
 * @param pStable probability that the energy above hull is below 0.05 eV/atom
 * @param pMetastable probability that it is below 0.10 eV/atom
 */
public record MemberPrediction(Quantiles quantiles, double pStable, double pMetastable) {

    /** @throws IllegalArgumentException when a probability is not within 0 and 1 */
    public MemberPrediction {
        Finite.requireProbability("p_stable", pStable);
        Finite.requireProbability("p_metastable", pMetastable);
    }

    /**
     * Reads the five heads of the ONNX graph in their order.
     *
     * @param heads q10, q50, q90 in the property's unit, then p_stable and p_metastable
     */
    public static MemberPrediction ofHeads(double... heads) {
        if (heads.length != 5) {
            throw new IllegalArgumentException(
                    "A member has 5 heads, not " + heads.length + ". Give q10, q50, q90, p_stable and p_metastable.");
        }
        return new MemberPrediction(new Quantiles(heads[0], heads[1], heads[2]), heads[3], heads[4]);
    }
}
