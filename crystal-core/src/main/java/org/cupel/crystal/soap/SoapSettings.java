package org.cupel.crystal.soap;

import org.cupel.crystal.CrystalException;

/**
 * What a smooth overlap of atomic positions resolves.
 *
 * @param cutoffAngstrom reach of the radial functions, above 1 Å; atoms beyond count as far as their Gaussians reach in
 * @param radialFunctions radial functions per degree, 1 to 12; above about 10 they are nearly dependent and digits are lost
 * @param highestDegree highest degree of the spherical harmonics, 0 to 20
 * @param sigmaAngstrom standard deviation of the Gaussian on every atom
 */
public record SoapSettings(double cutoffAngstrom, int radialFunctions, int highestDegree, double sigmaAngstrom) {

    /** At this fraction of its height a Gaussian beyond the cutoff no longer counts, as DScribe has it. */
    private static final double NEGLECTED = 1e-3;

    public SoapSettings {
        require(cutoffAngstrom > 1 && cutoffAngstrom <= 50, "cutoffAngstrom", cutoffAngstrom, "above 1 and at most 50");
        require(radialFunctions >= 1 && radialFunctions <= 12, "radialFunctions", radialFunctions, "from 1 to 12");
        require(highestDegree >= 0 && highestDegree <= 20, "highestDegree", highestDegree, "from 0 to 20");
        require(sigmaAngstrom >= 0.05 && sigmaAngstrom <= 5, "sigmaAngstrom", sigmaAngstrom, "from 0.05 to 5");
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new CrystalException("SOAP setting " + name + " is " + value + ". Give a value " + range + ".");
        }
    }

    /** 6 Å, 8 radial functions, degree 6, Gaussians of 0.5 Å: resolves most crystals. */
    public static SoapSettings fine() {
        return new SoapSettings(6, 8, 6, 0.5);
    }

    /** 5 Å, 4 radial functions, degree 4, Gaussians of 0.5 Å: for clustering thousands of structures. */
    public static SoapSettings coarse() {
        return new SoapSettings(5, 4, 4, 0.5);
    }

    /** Distance in Å up to which neighbours count. */
    double reachAngstrom() {
        return cutoffAngstrom + sigmaAngstrom * Math.sqrt(-2 * Math.log(NEGLECTED));
    }

    /** Pairs of degree and order. */
    int harmonics() {
        return (highestDegree + 1) * (highestDegree + 1);
    }

    /** Coefficients of the density of one element around one atom. */
    int coefficients() {
        return harmonics() * radialFunctions;
    }

    /** Features of a pair of channels. */
    int features(boolean same) {
        int pairs = same ? radialFunctions * (radialFunctions + 1) / 2 : radialFunctions * radialFunctions;
        return pairs * (highestDegree + 1);
    }
}
