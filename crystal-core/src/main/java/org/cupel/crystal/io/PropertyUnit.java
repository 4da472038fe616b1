package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cupel.crystal.CrystalException;

/** Units that are understood in input, with factors to the first of their kind; energies by CODATA 2018. */
public enum PropertyUnit {
    EV(Kind.ENERGY, 1, "eV"),
    MEV(Kind.ENERGY, 1e-3, "meV"),
    HARTREE(Kind.ENERGY, 27.211386245988, "Ha"),
    RYDBERG(Kind.ENERGY, 13.605693122994, "Ry"),
    EV_PER_ATOM(Kind.ENERGY_PER_ATOM, 1, "eV/atom"),
    MEV_PER_ATOM(Kind.ENERGY_PER_ATOM, 1e-3, "meV/atom"),
    HARTREE_PER_ATOM(Kind.ENERGY_PER_ATOM, 27.211386245988, "Ha/atom"),
    RYDBERG_PER_ATOM(Kind.ENERGY_PER_ATOM, 13.605693122994, "Ry/atom"),
    KJ_PER_MOL_ATOMS(Kind.ENERGY_PER_ATOM, 1 / 96.48533212331, "kJ/mol-atom"),
    BOHR_MAGNETON(Kind.MAGNETIC_MOMENT, 1, "muB", "μB", "µB"),
    SIEMENS_PER_CM(Kind.CONDUCTIVITY, 1, "S/cm", "S cm-1", "S cm^-1"),
    MILLISIEMENS_PER_CM(Kind.CONDUCTIVITY, 1e-3, "mS/cm", "mS cm-1", "mS cm^-1"),
    SIEMENS_PER_M(Kind.CONDUCTIVITY, 1e-2, "S/m", "S m-1", "S m^-1"),
    WATT_PER_M_K(Kind.HEAT_CONDUCTIVITY, 1, "W/(m K)", "W/m/K", "W/mK", "W m-1 K-1", "W m^-1 K^-1");

    /** What is measured: only units of one kind convert into each other. */
    public enum Kind {
        ENERGY,
        ENERGY_PER_ATOM,
        MAGNETIC_MOMENT,
        CONDUCTIVITY,
        HEAT_CONDUCTIVITY
    }

    private final Kind kind;
    private final double factor;
    private final List<String> spellings;

    PropertyUnit(Kind kind, double factor, String... spellings) {
        this.kind = kind;
        this.factor = factor;
        this.spellings = List.of(spellings);
    }

    /**
     * Factor from the unit written {@code from} to the unit of {@code property}. Case matters: meV is not MeV.
     *
     * @throws CrystalException if the unit is unknown or of another kind, such as eV for a property per atom
     */
    public static double factor(String from, MaterialProperty property) {
        PropertyUnit to = property.unit();
        return Arrays.stream(values())
                .filter(unit -> unit.kind == to.kind && unit.spellings.contains(from.strip()))
                .findFirst()
                .map(unit -> unit.factor / to.factor)
                .orElseThrow(() -> new CrystalException("Unit \"" + from + "\" of " + property.key()
                        + " cannot be converted to " + to.symbol() + ". Use one of " + choices(to) + "."));
    }

    private static String choices(PropertyUnit to) {
        return Arrays.stream(values())
                .filter(unit -> unit.kind == to.kind)
                .map(PropertyUnit::symbol)
                .collect(Collectors.joining(", "));
    }

    public Kind kind() {
        return kind;
    }

    public String symbol() {
        return spellings.get(0);
    }
}
