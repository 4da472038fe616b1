package org.cupel.surrogate.trust;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.soap.ElementChannels;
import org.cupel.crystal.soap.Soap;
import org.cupel.crystal.soap.SoapSettings;

/**
 * What a crystal is compared with the training data by: averaged SOAP, which needs no model. So support means the same for
 * every kind of ensemble, and whoever predicts can compute it without the network that the ensemble is built on.
 *
 * <p>390 numbers, about 0.5 ms for a crystal of 20 atoms.
 */
public final class SupportFeatures {

    /** For provenance; other features need another name. */
    public static final String NAME = "soap-coarse-chemistry";

    private static final Soap SOAP = new Soap(SoapSettings.coarse());
    private static final ElementChannels CHANNELS = ElementChannels.chemistry();

    private SupportFeatures() {}

    /** As {@link TrustModel#judge} takes them. */
    public static float[] of(Crystal crystal) {
        double[] soap = soap(crystal);
        float[] features = new float[soap.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) soap[i];
        }
        return features;
    }

    /** The same before rounding, for clustering. */
    public static double[] soap(Crystal crystal) {
        return SOAP.compact(crystal, CHANNELS);
    }
}
