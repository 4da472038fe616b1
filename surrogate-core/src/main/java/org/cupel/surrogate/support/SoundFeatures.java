package org.cupel.surrogate.support;

final class SoundFeatures {

    private SoundFeatures() {}

    static void require(String whose, float[] features) {
        for (int i = 0; i < features.length; i++) {
            if (!Float.isFinite(features[i])) {
                throw new IllegalArgumentException("Feature " + i + " of " + whose + " is " + features[i]
                        + ". Maybe the model diverged; leave such rows out and count them.");
            }
        }
    }
}
