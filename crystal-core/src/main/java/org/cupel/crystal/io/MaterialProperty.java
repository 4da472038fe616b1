package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The properties that are read as labels, the names sources give them, and their one unit. */
public enum MaterialProperty {
    E_ABOVE_HULL("eAboveHull", PropertyUnit.EV_PER_ATOM, "e_above_hull", "energy_above_hull", "e_hull", "ehull"),
    FORMATION_ENERGY_PER_ATOM(
            "formationEnergyPerAtom",
            PropertyUnit.EV_PER_ATOM,
            "formation_energy_per_atom",
            "e_form_per_atom",
            "e_form",
            "formation_energy"),
    BAND_GAP("bandGap", PropertyUnit.EV, "band_gap", "bandgap", "gap"),
    /** Total energy as calculated, without corrections: comparable only within one functional. */
    ENERGY_PER_ATOM("energyPerAtom", PropertyUnit.EV_PER_ATOM, "uncorrected_energy_per_atom"),
    /** Energy of a slab with an adsorbate, less that of the clean slab and of the adsorbate as a gas; per adsorbate. */
    ADSORPTION_ENERGY("adsorptionEnergy", PropertyUnit.EV, "adsorption_energy", "e_ads"),
    /** Of the cell, not per atom. */
    TOTAL_MAGNETIZATION("totalMagnetization", PropertyUnit.BOHR_MAGNETON, "total_magnetization"),
    IONIC_CONDUCTIVITY(
            "ionicConductivity", PropertyUnit.SIEMENS_PER_CM, "ionic_conductivity", "ionic conductivity", "sigma_ion"),
    /** Of the lattice, at 300 K. */
    THERMAL_CONDUCTIVITY(
            "thermalConductivity",
            PropertyUnit.WATT_PER_M_K,
            "thermal_conductivity",
            "thermal conductivity",
            "agl_thermal_conductivity_300K");

    private final String key;
    private final PropertyUnit unit;
    private final List<String> aliases;

    MaterialProperty(String key, PropertyUnit unit, String... aliases) {
        this.key = key;
        this.unit = unit;
        this.aliases = List.of(aliases);
    }

    /** The property with this key or alias; case does not matter. */
    public static Optional<MaterialProperty> named(String name) {
        return Arrays.stream(values())
                .filter(property -> property.answersTo(name))
                .findFirst();
    }

    private boolean answersTo(String name) {
        return key.equalsIgnoreCase(name) || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
    }

    /** Name in {@link MaterialRow#properties()}, events and tables. */
    public String key() {
        return key;
    }

    public PropertyUnit unit() {
        return unit;
    }

    /** Names that sources use, beside {@link #key()}. */
    public List<String> aliases() {
        return aliases;
    }
}
