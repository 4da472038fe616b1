package org.cupel.crystal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The identity of a structure as it is written down: SHA-256 over rounded cell parameters and sorted, rounded sites.
 *
 * <p>It stays the same when the whole crystal is rotated or mirrored in space, atoms are listed in another order, an
 * atom is moved by whole cell vectors, or numbers change by noise well below the rounding: 1e-4 Å in lengths, 1e-3° in
 * angles, 1e-4 in fractional coordinates. It changes with another choice of cell or origin, and with any larger shift;
 * finding such duplicates needs a structure matcher.
 */
final class StructureHash {

    private static final double LENGTH_STEPS_PER_ANGSTROM = 1e4;
    private static final double ANGLE_STEPS_PER_DEGREE = 1e3;
    private static final int STEPS_PER_CELL = 10_000;

    /** Not one half: published numbers have few decimals and often end in 5, where noise would tip the rounding. */
    private static final double ROUNDING = 0.4963;

    private StructureHash() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(Crystal crystal) {
        byte[] canonical = canonicalForm(crystal).getBytes(StandardCharsets.ISO_8859_1);
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    static String canonicalForm(Crystal crystal) {
        StringBuilder text = new StringBuilder(128 + 28 * crystal.atomCount()).append("cupel-structure-1;");
        double[] parameters = crystal.lattice().parameters();
        for (int i = 0; i < 6; i++) {
            double steps = i < 3 ? LENGTH_STEPS_PER_ANGSTROM : ANGLE_STEPS_PER_DEGREE;
            text.append(rounded(parameters[i] * steps)).append(';');
        }
        for (long site : sortedSites(crystal)) {
            append(text, site);
        }
        return text.toString();
    }

    /** Element and coordinates of each site as the digits of one number, most significant first. */
    private static long[] sortedSites(Crystal crystal) {
        long[] sites = new long[crystal.atomCount()];
        for (int atom = 0; atom < sites.length; atom++) {
            long site = crystal.element(atom).atomicNumber();
            for (int axis = 0; axis < 3; axis++) {
                site = site * STEPS_PER_CELL + wrapped(crystal.fractional(atom, axis));
            }
            sites[atom] = site;
        }
        Arrays.sort(sites);
        return sites;
    }

    private static void append(StringBuilder text, long site) {
        long xy = site / STEPS_PER_CELL;
        long x = xy / STEPS_PER_CELL;
        text.append('[').append(x / STEPS_PER_CELL);
        text.append(", ").append(x % STEPS_PER_CELL);
        text.append(", ").append(xy % STEPS_PER_CELL);
        text.append(", ").append(site % STEPS_PER_CELL).append(']');
    }

    private static int wrapped(double fractional) {
        return Math.floorMod(rounded(fractional * STEPS_PER_CELL), STEPS_PER_CELL);
    }

    private static long rounded(double value) {
        return (long) Math.floor(value + ROUNDING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
