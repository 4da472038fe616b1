package org.cupel.crystal.io.aflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonDocuments;
import org.cupel.crystal.io.JsonNumbers;
import org.cupel.crystal.io.Labels;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.NumberLists;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;
import org.cupel.crystal.io.RowOrigin;

/**
 * Entries of AFLOW's search API (Rose et al., Comput. Mater. Sci. 137, 362 (2017), doi:10.1016/j.commatsci.2017.04.036),
 * where numbers may be texts. An entry without cell and positions is a reference where it has a value.
 */
public final class AflowEntries implements JsonDocuments.Kind {

    private static final Map<MaterialProperty, String> KEYWORDS = new EnumMap<>(Map.of(
            MaterialProperty.FORMATION_ENERGY_PER_ATOM, "enthalpy_formation_atom",
            MaterialProperty.BAND_GAP, "Egap",
            MaterialProperty.ENERGY_PER_ATOM, "energy_atom",
            MaterialProperty.TOTAL_MAGNETIZATION, "spin_cell",
            MaterialProperty.THERMAL_CONDUCTIVITY, "agl_thermal_conductivity_300K"));
    private static final List<String> FACTS = List.of("catalog", "prototype", "Egap_type", "aurl");

    private final CrystalChecks checks;

    public AflowEntries(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id(JsonNode document) {
        return document.path("auid").asText("").strip();
    }

    @Override
    public ReadOutcome outcome(int number, String id, JsonNode document) {
        if (id(document).isEmpty()) {
            throw new CrystalException(
                    "No \"auid\" in " + JsonNumbers.shown(document) + ". Add auid to the matchbook of the request.");
        }
        Map<String, Double> properties = properties(document);
        RowOrigin origin = new RowOrigin(functional(document), "", null, facts(document), null);
        Optional<Crystal> crystal = AflowStructure.of(document);
        if (crystal.isPresent()) {
            return new ReadOutcome.Accepted(
                    number, new MaterialRow(id, checks.require(crystal.get()), properties, origin));
        }
        if (properties.isEmpty()) {
            throw new CrystalException("The entry has neither a structure nor a value that is read. Add"
                    + " geometry,positions_fractional,species,composition or one of " + KEYWORDS.values()
                    + " to the matchbook of the request.");
        }
        return new ReadOutcome.Reference(
                number, new ReferencePhase(id, AflowStructure.composition(document), properties, origin));
    }

    private static Map<String, Double> properties(JsonNode document) {
        Map<String, Double> properties = new HashMap<>();
        KEYWORDS.forEach((property, keyword) -> {
            JsonNode value = document.path(keyword);
            if (!JsonNumbers.isUnknown(value)) {
                properties.put(property.key(), Labels.finite(JsonNumbers.numeric(value, keyword), keyword));
            }
        });
        return properties;
    }

    /** {@code PAW_PBE+U} where a Hubbard U was used: a type of LDA+U other than 0. */
    private static String functional(JsonNode document) {
        List<String> types = NumberLists.words(document.path("dft_type"));
        String type = types.isEmpty() ? "" : types.get(0);
        String hubbard = document.path("ldau_type").asText("0").strip();
        return type.isEmpty() || hubbard.isEmpty() || hubbard.matches("0(\\.0*)?|null") ? type : type + "+U";
    }

    private static Map<String, String> facts(JsonNode document) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : FACTS) {
            JsonNode value = document.path(name);
            if (value.isValueNode() && !JsonNumbers.isUnknown(value)) {
                facts.put(name, value.asText());
            }
        }
        return facts;
    }
}
