package org.cupel.train.evaluate;

/**
 * What a backbone, or SOAP in its place, says about crystals.
 *
 * @param features [n][F]
 * @param energyPerAtomEv [n] total energy of a potential with the corrections of MP2020, NaN of everything else
 */
record Representation(float[][] features, double[] energyPerAtomEv) {}
