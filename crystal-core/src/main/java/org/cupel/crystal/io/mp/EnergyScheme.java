package org.cupel.crystal.io.mp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.cupel.crystal.hull.ComputedEntries;

/**
 * How the energy of a computed entry was made.
 *
 * @param functional in the words of the source, e.g. {@code GGA+U}; empty when not told
 * @param corrections {@code MP2020}, other names joined, or {@code none}
 */
record EnergyScheme(String functional, String corrections) {

    static final String GGA_FAMILY = "GGA/GGA+U";
    private static final Set<String> GGA_NAMES = Set.of("GGA", "PBE");
    private static final Set<String> GGA_WITH_U = Set.of("GGA+U", "GGA_U", "PBE+U", "PBE_U");
    private static final int LONGEST = 120;

    static EnergyScheme of(JsonNode entry) {
        String functional = entry.path("parameters").path("run_type").asText("");
        return new EnergyScheme(
                functional.isBlank()
                        ? entry.path("data").path("run_type").asText("").strip()
                        : functional.strip(),
                corrections(entry));
    }

    private static String corrections(JsonNode entry) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode adjustment : entry.path("energy_adjustments")) {
            String name = adjustment.path("name").asText("unnamed");
            names.add(name.startsWith("MP2020") ? "MP2020" : name);
        }
        if (names.isEmpty()) {
            return ComputedEntries.correction(entry) == 0 ? "none" : "unnamed";
        }
        String joined = String.join("; ", names);
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST - 1) + "…";
    }

    /**
     * Entries of one family may share a hull; an empty text where the energy compares with no other: its functional is
     * not told, or it has a Hubbard U and no correction that brings it to energies without.
     */
    String family() {
        String name = functional.toUpperCase(Locale.ROOT);
        if (GGA_WITH_U.contains(name)) {
            return corrections.equals("none") ? "" : GGA_FAMILY;
        }
        return GGA_NAMES.contains(name) ? GGA_FAMILY : name;
    }
}
