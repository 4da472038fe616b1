package org.cupel.crystal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        byte[] canonical = canonicalForm(crystal).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    static String canonicalForm(Crystal crystal) {
        StringBuilder text = new StringBuilder("cupel-structure-1;");
        double[] parameters = crystal.lattice().parameters();
        for (int i = 0; i < 6; i++) {
            double steps = i < 3 ? LENGTH_STEPS_PER_ANGSTROM : ANGLE_STEPS_PER_DEGREE;
            text.append(rounded(parameters[i] * steps)).append(';');
        }
        sites(crystal).forEach(site -> text.append(Arrays.toString(site)));
        return text.toString();
    }

    private static Stream<int[]> sites(Crystal crystal) {
        return IntStream.range(0, crystal.atomCount())
                .mapToObj(atom -> site(crystal, atom))
                .sorted(Arrays::compare);
    }

    private static int[] site(Crystal crystal, int atom) {
        return new int[] {
            crystal.element(atom).atomicNumber(),
            wrapped(crystal.fractional(atom, 0)),
            wrapped(crystal.fractional(atom, 1)),
            wrapped(crystal.fractional(atom, 2))
        };
    }

    private static int wrapped(double fractional) {
        return (int) Math.floorMod(rounded(fractional * STEPS_PER_CELL), STEPS_PER_CELL);
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
