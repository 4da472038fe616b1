package org.cupel.crystal.io.oqmd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonDocuments;
import org.cupel.crystal.io.JsonNumbers;
import org.cupel.crystal.io.Labels;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.RowOrigin;

/**
 * Entries of OQMD's own API (Kirklin et al., npj Comput. Mater. 1, 15010 (2015), doi:10.1038/npjcompumats.2015.10), with
 * or without the prefix {@code _oqmd_}. The material is called {@code oqmd-} and the number of the entry.
 *
 * <p>OQMD's {@code stability} is the distance to the hull without the material itself, negative where it is stable: such
 * a material is 0 above its hull. The distance stays in the fact {@code stability}.
 */
public final class OqmdEntries implements JsonDocuments.Kind {

    private static final String PREFIX = "_oqmd_";
    private static final List<String> FACTS = List.of("stability", "icsd_id", "spacegroup", "prototype");

    private final CrystalChecks checks;

    public OqmdEntries(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id(JsonNode document) {
        String id = field(document, "entry_id").asText("").strip();
        return id.isEmpty() ? "" : "oqmd-" + id;
    }

    @Override
    public ReadOutcome outcome(int number, String id, JsonNode document) {
        if (id(document).isEmpty()) {
            throw new CrystalException("No \"entry_id\" in " + JsonNumbers.shown(document)
                    + ". Add entry_id to the fields of the request.");
        }
        Crystal crystal = OqmdStructure.crystal(field(document, "unit_cell"), field(document, "sites"));
        RowOrigin origin = new RowOrigin("", "", null, facts(document), null);
        return new ReadOutcome.Accepted(
                number, new MaterialRow(id, checks.require(crystal), properties(document), origin));
    }

    private static JsonNode field(JsonNode document, String name) {
        return document.has(name) ? document.get(name) : document.path(PREFIX + name);
    }

    private static Map<String, Double> properties(JsonNode document) {
        Map<String, Double> properties = new HashMap<>();
        put(properties, MaterialProperty.FORMATION_ENERGY_PER_ATOM, document, "delta_e");
        put(properties, MaterialProperty.E_ABOVE_HULL, document, "stability");
        put(properties, MaterialProperty.BAND_GAP, document, "band_gap");
        properties.computeIfPresent(MaterialProperty.E_ABOVE_HULL.key(), (key, distance) -> Math.max(0, distance));
        return properties;
    }

    private static void put(Map<String, Double> properties, MaterialProperty property, JsonNode document, String name) {
        JsonNode value = field(document, name);
        if (!JsonNumbers.isUnknown(value)) {
            properties.put(property.key(), Labels.finite(JsonNumbers.numeric(value, name), name));
        }
    }

    private static Map<String, String> facts(JsonNode document) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : FACTS) {
            JsonNode value = field(document, name);
            if (value.isValueNode() && !JsonNumbers.isUnknown(value)) {
                facts.put(name, value.asText());
            }
        }
        return facts;
    }
}
