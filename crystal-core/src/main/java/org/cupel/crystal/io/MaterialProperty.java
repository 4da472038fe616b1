package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The properties that are read as labels, the names sources give them, and their one unit. */
public enum MaterialProperty {
    E_ABOVE_HULL("eAboveHull", EnergyUnit.EV_PER_ATOM, "e_above_hull", "energy_above_hull", "e_hull", "ehull"),
    FORMATION_ENERGY_PER_ATOM(
            "formationEnergyPerAtom",
            EnergyUnit.EV_PER_ATOM,
            "formation_energy_per_atom",
            "e_form_per_atom",
            "e_form",
            "formation_energy"),
    BAND_GAP("bandGap", EnergyUnit.EV, "band_gap", "bandgap", "gap");

    private final String key;
    private final EnergyUnit unit;
    private final List<String> aliases;

    MaterialProperty(String key, EnergyUnit unit, String... aliases) {
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

    public EnergyUnit unit() {
        return unit;
    }

    /** Names that sources use, beside {@link #key()}. */
    public List<String> aliases() {
        return aliases;
    }
}
