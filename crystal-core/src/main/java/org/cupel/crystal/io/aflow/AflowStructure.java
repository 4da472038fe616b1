package org.cupel.crystal.io.aflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.io.JsonNumbers;
import org.cupel.crystal.io.NumberLists;

/** Cell and atoms of an AFLOW entry: the atoms stand in the order of the species, as many of each as {@code composition} says. */
final class AflowStructure {

    private static final Pattern AMOUNT = Pattern.compile("([A-Z][a-z]?)(\\d{1,6})");
    private static final int MOST_ATOMS = 100_000;

    private AflowStructure() {}

    /**
     * Empty where the answer holds no cell and no positions.
     *
     * @throws CrystalException if they are there but do not fit together
     */
    static Optional<Crystal> of(JsonNode entry) {
        boolean cell = !JsonNumbers.isUnknown(entry.path("geometry"));
        boolean positions = !JsonNumbers.isUnknown(entry.path("positions_fractional"));
        if (cell != positions) {
            throw new CrystalException("The entry has \"" + (cell ? "geometry" : "positions_fractional")
                    + "\" but not \"" + (cell ? "positions_fractional" : "geometry")
                    + "\". Ask for both: add geometry,positions_fractional,species,composition to the matchbook.");
        }
        return cell ? Optional.of(crystal(entry)) : Optional.empty();
    }

    private static Crystal crystal(JsonNode entry) {
        double[] cell = NumberLists.numbers(entry.path("geometry"), "geometry");
        if (cell.length != 6) {
            throw new CrystalException("\"geometry\" has " + cell.length + " numbers: "
                    + JsonNumbers.shown(entry.path("geometry")) + ". Give a, b, c, alpha, beta, gamma.");
        }
        double[] positions = NumberLists.numbers(entry.path("positions_fractional"), "positions_fractional");
        List<Element> species = species(entry);
        if (positions.length != 3 * species.size()) {
            throw new CrystalException(species.size() + " atoms of \"composition\" but " + positions.length
                    + " numbers in \"positions_fractional\". Give three for each atom.");
        }
        return new Crystal(
                Lattice.ofParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), species, positions);
    }

    private static List<Element> species(JsonNode entry) {
        List<String> symbols = NumberLists.words(entry.path("species"));
        double[] amounts = NumberLists.numbers(entry.path("composition"), "composition");
        if (symbols.isEmpty() || amounts.length == 0) {
            return ofCompound(entry);
        }
        if (symbols.size() != amounts.length) {
            throw new CrystalException(symbols.size() + " entries in \"species\" but " + amounts.length
                    + " in \"composition\". Give one number of atoms per species.");
        }
        List<Element> species = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            add(species, symbols.get(i), amounts[i]);
        }
        return species;
    }

    /** {@code Be2O2}: elements in the order of the atoms, each with its number in the cell. */
    private static List<Element> ofCompound(JsonNode entry) {
        String compound = entry.path("compound").asText("").strip();
        List<Element> species = new ArrayList<>();
        Matcher amounts = AMOUNT.matcher(compound);
        int end = 0;
        while (amounts.find() && amounts.start() == end) {
            add(species, amounts.group(1), Double.parseDouble(amounts.group(2)));
            end = amounts.end();
        }
        if (species.isEmpty() || end != compound.length()) {
            throw new CrystalException(
                    "The atoms are told neither by \"species\" and \"composition\" nor by compound \"" + compound
                            + "\". Add species,composition to the matchbook.");
        }
        return species;
    }

    private static void add(List<Element> species, String symbol, double atoms) {
        if (atoms != Math.rint(atoms) || atoms < 1 || atoms > MOST_ATOMS || species.size() > MOST_ATOMS) {
            throw new CrystalException("\"composition\" has " + atoms + " atoms of " + symbol
                    + ". Give whole numbers of atoms in the cell.");
        }
        species.addAll(Collections.nCopies((int) atoms, Element.ofSymbol(symbol)));
    }

    /** @throws CrystalException if neither is told */
    static Composition composition(JsonNode entry) {
        String compound = entry.path("compound").asText("").strip();
        return compound.isEmpty()
                ? new Crystal(
                                Lattice.ofParameters(1, 1, 1, 90, 90, 90),
                                species(entry),
                                new double[3 * species(entry).size()])
                        .composition()
                : Composition.parse(compound);
    }
}
