package org.cupel.crystal.io.oc20;

import java.util.HashMap;
import java.util.Map;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.Labels;

/**
 * Energies of clean slab and gas-phase adsorbate together, by system, as {@code system.txt} tells them: {@code
 * system_id,reference_energy}, eV.
 */
final class References {

    private final Map<String, String> bySystem = new HashMap<>();

    static References parse(String text) {
        References references = new References();
        text.lines()
                .map(line -> line.split(",", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> references.bySystem.put(parts[0].strip(), parts[1].strip()));
        return references;
    }

    /** @throws CrystalException if it is unknown or no finite number */
    double energyEv(String system) {
        String text = bySystem.get(system);
        if (text == null) {
            throw new CrystalException("system.txt has no reference energy of \"" + system
                    + "\". Fetch the archive again, and check its MD5.");
        }
        return Labels.finite(CrystalText.number(text, "reference_energy"), "reference_energy");
    }
}
