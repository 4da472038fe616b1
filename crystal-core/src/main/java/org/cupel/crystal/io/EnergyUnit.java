package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cupel.crystal.CrystalException;

/** Units of energy that are understood in input, with CODATA 2018 factors to eV. */
public enum EnergyUnit {
    EV("eV", 1, false),
    MEV("meV", 1e-3, false),
    HARTREE("Ha", 27.211386245988, false),
    RYDBERG("Ry", 13.605693122994, false),
    EV_PER_ATOM("eV/atom", 1, true),
    MEV_PER_ATOM("meV/atom", 1e-3, true),
    HARTREE_PER_ATOM("Ha/atom", 27.211386245988, true),
    RYDBERG_PER_ATOM("Ry/atom", 13.605693122994, true),
    KJ_PER_MOL_ATOMS("kJ/mol-atom", 1 / 96.48533212331, true);

    private final String symbol;
    private final double electronvolts;
    private final boolean perAtom;

    EnergyUnit(String symbol, double electronvolts, boolean perAtom) {
        this.symbol = symbol;
        this.electronvolts = electronvolts;
        this.perAtom = perAtom;
    }

    /**
     * Factor from the unit written {@code from} to the unit of {@code property}. Case matters: meV is not MeV.
     *
     * @throws CrystalException if the unit is unknown or of another kind, such as eV for a property per atom
     */
    public static double factor(String from, MaterialProperty property) {
        EnergyUnit to = property.unit();
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(from.strip()) && unit.perAtom == to.perAtom)
                .findFirst()
                .map(unit -> unit.electronvolts / to.electronvolts)
                .orElseThrow(() -> new CrystalException("Unit \"" + from + "\" of " + property.key()
                        + " cannot be converted to " + to.symbol + ". Use one of " + choices(to) + "."));
    }

    private static String choices(EnergyUnit to) {
        return Arrays.stream(values())
                .filter(unit -> unit.perAtom == to.perAtom)
                .map(EnergyUnit::symbol)
                .collect(Collectors.joining(", "));
    }

    public String symbol() {
        return symbol;
    }
}
