package org.cupel.crystal.match;

/**
 * How different two structures may be and still be the same.
 *
 * @param lengthFraction difference of cell lengths, relative
 * @param siteFraction largest displacement of an atom, in units of the cube root of the volume per atom
 * @param angleDegrees difference of cell angles
 * @param primitiveAngstrom how far atoms may be from repeating exactly when the primitive cell is looked for
 * @param scaleVolume whether structures are brought to the same volume first
 */
public record MatchTolerance(
        double lengthFraction,
        double siteFraction,
        double angleDegrees,
        double primitiveAngstrom,
        boolean scaleVolume) {

    /** 0.2, 0.3, 5°, 0.25 Å and scaled: the defaults of pymatgen's StructureMatcher. */
    public static MatchTolerance defaults() {
        return new MatchTolerance(0.2, 0.3, 5, 0.25, true);
    }

    /** The same with another limit on the displacement of atoms. */
    public MatchTolerance withSiteFraction(double fraction) {
        return new MatchTolerance(lengthFraction, fraction, angleDegrees, primitiveAngstrom, scaleVolume);
    }
}
