package org.cupel.surrogate.stability;

/**
 * How uncertain competitors are followed through a hull.
 *
 * @param hulls how many equally likely hulls; the hull's distribution is as fine as that
 * @param seed the same seed gives the same hulls, whatever the order of the competitors
 */
public record Sampling(int hulls, long seed) {

    public static final Sampling DEFAULT = new Sampling(64, 2021);

    public Sampling {
        if (hulls < 1) {
            throw new IllegalArgumentException(hulls + " hulls. Give at least 1, such as 64.");
        }
    }
}
