package org.cupel.crystal.io.mp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.hull.ComputedEntries;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.io.ChangeTimes;
import org.cupel.crystal.io.CrystalJson;

/**
 * One of pymatgen's {@code ComputedStructureEntry} or {@code ComputedEntry}.
 *
 * @param number place in the source
 * @param materialId of the data, else the id of the entry
 * @param hullEntry named by its place, with the corrected energy
 * @param uncorrectedPerAtomEv as calculated, eV/atom
 * @param crystal null for an entry without a structure
 * @param changedAt null when not told
 */
record ComputedEntry(
        int number,
        String materialId,
        String entryId,
        HullEntry hullEntry,
        double uncorrectedPerAtomEv,
        EnergyScheme scheme,
        Crystal crystal,
        Instant changedAt) {

    static String id(JsonNode node) {
        String material = node.path("data").path("material_id").asText("").strip();
        return material.isEmpty() ? node.path("entry_id").asText("").strip() : material;
    }

    /** @throws CrystalException if it has no energy, or its structure is refused */
    static ComputedEntry of(int number, JsonNode node, CrystalChecks checks) {
        HullEntry read = ComputedEntries.entry(node);
        HullEntry entry = new HullEntry(Integer.toString(number), read.composition(), read.energyPerAtomEv());
        double correction =
                ComputedEntries.correction(node) / read.composition().atoms();
        JsonNode structure = node.path("structure");
        Crystal crystal = structure.isObject() ? checks.require(CrystalJson.read(structure)) : null;
        requireSameAtoms(read.composition(), crystal);
        return new ComputedEntry(
                number,
                id(node),
                node.path("entry_id").asText(""),
                entry,
                read.energyPerAtomEv() - correction,
                EnergyScheme.of(node),
                crystal,
                ChangeTimes.of(node.path("data").path("last_updated")));
    }

    private static void requireSameAtoms(Composition composition, Crystal crystal) {
        if (crystal != null && !crystal.composition().equals(composition)) {
            throw new CrystalException("\"composition\" is " + composition.formula() + ", but the structure has "
                    + crystal.composition().formula() + ". Give the energy of the structure's own cell.");
        }
    }

    Optional<Crystal> structure() {
        return Optional.ofNullable(crystal);
    }

    boolean isGgaFamily() {
        return scheme.family().equals(EnergyScheme.GGA_FAMILY);
    }
}
