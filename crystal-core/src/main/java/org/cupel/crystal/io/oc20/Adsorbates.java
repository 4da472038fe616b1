package org.cupel.crystal.io.oc20;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;

/** The adsorbates of OC20's archives of relaxations, which are named by number: {@code 1.tar} holds {@code *H}. */
final class Adsorbates {

    private static final Map<String, String> BY_NUMBER = read();

    private Adsorbates() {}

    private static Map<String, String> read() {
        try (InputStream in = Adsorbates.class.getResourceAsStream("adsorbates.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException failed) {
            throw new IllegalStateException("The table of adsorbates cannot be read.", failed);
        }
    }

    /** Empty where the name of the archive is no such number. */
    static String ofArchive(String stem) {
        return BY_NUMBER.getOrDefault(stem.endsWith(".tar") ? stem.substring(0, stem.length() - 4) : stem, "");
    }

    /** Whether {@code adsorbate}, where asterisks mark the atoms that bind, may consist of these atoms: no formula may. */
    static boolean mayConsistOf(String adsorbate, Composition atoms) {
        try {
            return Composition.parse(adsorbate.replace("*", "")).equals(atoms);
        } catch (CrystalException noFormula) {
            return true;
        }
    }
}
