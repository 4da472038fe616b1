package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Labels under the names that OPTIMADE providers give them; only those whose unit is that of our property. */
final class OptimadeLabels {

    /** What JARVIS has where nothing was computed. */
    private static final double JARVIS_UNKNOWN = -99999;

    private static final String OQMD_STABILITY = "_oqmd_stability";
    private static final String MP_STABILITY = "_mp_stability";
    private static final String JARVIS_GAP = "_jarvis_optb88vdw_bandgap";
    /** Schemes of the Materials Project, those of one functional first: their energies compare with each other. */
    private static final List<String> MP_SCHEMES = List.of("gga_gga+u", "gga_gga+u_r2scan", "r2scan");

    private static final Map<MaterialProperty, List<String>> NAMES = Map.of(
            MaterialProperty.E_ABOVE_HULL,
            List.of("_alexandria_hull_distance", "_gnome_hull_distance", "_odbx_hull_distance", "_jarvis_ehull"),
            MaterialProperty.FORMATION_ENERGY_PER_ATOM,
            List.of(
                    "_oqmd_delta_e",
                    "_alexandria_formation_energy_per_atom",
                    "_jarvis_formation_energy_peratom",
                    "_aflow_enthalpy_formation_atom"),
            MaterialProperty.BAND_GAP,
            List.of("_oqmd_band_gap", "_alexandria_band_gap", "_gnome_band_gap", JARVIS_GAP, "_aflow_Egap"));

    private OptimadeLabels() {}

    static OptionalDouble find(MaterialProperty property, JsonNode attributes) {
        for (String name : NAMES.getOrDefault(property, List.of())) {
            JsonNode value = attributes.path(name);
            if (isKnown(name, value)) {
                return OptionalDouble.of(Labels.finite(JsonNumbers.numeric(value, name), name));
            }
        }
        JsonNode ofProject = stability(attributes).path(property.aliases().get(nameAtProject(property)));
        if (!JsonNumbers.isUnknown(ofProject)) {
            return OptionalDouble.of(Labels.finite(JsonNumbers.numeric(ofProject, MP_STABILITY), MP_STABILITY));
        }
        return property == MaterialProperty.E_ABOVE_HULL ? aboveHullOfOqmd(attributes) : OptionalDouble.empty();
    }

    private static boolean isKnown(String name, JsonNode value) {
        boolean jarvisUnknown =
                name.startsWith("_jarvis_") && (value.asText().equals("na") || value.asDouble(0) == JARVIS_UNKNOWN);
        return !JsonNumbers.isUnknown(value) && !jarvisUnknown;
    }

    /** The Materials Project says energy_above_hull, the second of our names. */
    private static int nameAtProject(MaterialProperty property) {
        return property == MaterialProperty.E_ABOVE_HULL ? 1 : 0;
    }

    /** OQMD's distance is to the hull without the material itself: negative where it is stable, and so on its hull. */
    private static OptionalDouble aboveHullOfOqmd(JsonNode attributes) {
        JsonNode value = attributes.path(OQMD_STABILITY);
        return JsonNumbers.isUnknown(value)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(0, Labels.finite(JsonNumbers.numeric(value, OQMD_STABILITY), OQMD_STABILITY)));
    }

    static Map<String, String> facts(JsonNode attributes) {
        JsonNode stability = attributes.path(OQMD_STABILITY);
        return JsonNumbers.isUnknown(stability) ? Map.of() : Map.of("stability", stability.asText());
    }

    /** Of the energies, where the names tell it; an empty text otherwise. */
    static String functional(JsonNode attributes) {
        for (String scheme : MP_SCHEMES) {
            if (attributes.path(MP_STABILITY).path(scheme).isObject()) {
                return scheme;
            }
        }
        return isKnown(JARVIS_GAP, attributes.path(JARVIS_GAP)) ? "OptB88vdW" : "";
    }

    private static JsonNode stability(JsonNode attributes) {
        JsonNode schemes = attributes.path(MP_STABILITY);
        return schemes.path(functional(attributes));
    }
}
