package org.cupel.crystal.io.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.io.MaterialProperty;

/** Tables whose columns mean something that their titles alone do not tell, recognised by the columns they have. */
enum TableDialect {
    /** Adsorption energies of OC22. Tran et al., ACS Catal. 13, 3066 (2023), doi:10.1021/acscatal.2c05426. */
    OC22(List.of("bulk_symbols", "adsorption_energy"), "PBE+U", Map.of(), Map.of()),
    /** Cubic perovskites, eV/atom and eV. Castelli et al., Energy Environ. Sci. 5, 9034 (2012), doi:10.1039/c2ee22341d. */
    PEROVSKITES(
            List.of("a", "b", "anion", "heat_of_formation_all"),
            "",
            Map.of(
                    "heat_of_formation_all", MaterialProperty.FORMATION_ENERGY_PER_ATOM,
                    "gllbsc_ind-gap", MaterialProperty.BAND_GAP),
            Map.of("bandGapFunctional", "GLLB-SC")),
    /** The same perovskites with their cells (perov_5). */
    PEROVSKITE_CELLS(
            List.of("cif", "heat_all"),
            "",
            Map.of(
                    "heat_all", MaterialProperty.FORMATION_ENERGY_PER_ATOM,
                    "ind_gap", MaterialProperty.BAND_GAP),
            Map.of("bandGapFunctional", "GLLB-SC")),
    ANY(List.of(), "", Map.of(), Map.of());

    private final List<String> titles;
    private final String functional;
    private final Map<String, MaterialProperty> labels;
    private final Map<String, String> facts;

    TableDialect(
            List<String> titles, String functional, Map<String, MaterialProperty> labels, Map<String, String> facts) {
        this.titles = titles;
        this.functional = functional;
        this.labels = labels;
        this.facts = facts;
    }

    static TableDialect of(List<String> titles) {
        List<String> lower =
                titles.stream().map(title -> title.toLowerCase(Locale.ROOT)).toList();
        return Arrays.stream(values())
                .filter(dialect -> lower.containsAll(dialect.titles))
                .findFirst()
                .orElseThrow();
    }

    /** Of the energies; an empty text where it is not known. */
    String functional() {
        return functional;
    }

    /** A label under a name that is none of the property's own, in its unit. */
    Optional<MaterialProperty> label(String title) {
        return Optional.ofNullable(labels.get(title.toLowerCase(Locale.ROOT)));
    }

    /** True of every row. */
    Map<String, String> facts() {
        return facts;
    }
}
