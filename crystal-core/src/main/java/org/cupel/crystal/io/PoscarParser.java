package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;

/** One POSCAR, from top to bottom. */
final class PoscarParser {

    private static final int MOST_ATOMS = 1_000_000;

    private final List<String> lines;
    private int at;

    PoscarParser(String text) {
        this.lines = text.lines().toList();
    }

    Crystal crystal() {
        line("the comment");
        double[] scale = scale();
        double[][] rows = {vector("cell vector a"), vector("cell vector b"), vector("cell vector c")};
        double[] factors = factors(scale, rows);
        Lattice lattice = Lattice.ofRows(stretched(rows, factors));
        List<Element> species = species();
        String mode = mode();
        double[] positions = positions(species.size());
        return new Crystal(lattice, species, isCartesian(mode) ? fractional(positions, factors, lattice) : positions);
    }

    private double[] scale() {
        String[] words = words("the scale");
        double[] scale = numbers(words, leadingNumbers(words) >= 3 ? 3 : 1, "the scale");
        boolean usable =
                scale.length == 1 ? scale[0] != 0 : Arrays.stream(scale).allMatch(factor -> factor > 0);
        if (!usable) {
            throw new InvalidCrystalException("Scale " + Arrays.toString(scale)
                    + " is not usable. Give a factor above 0, or the volume in Å³ as a negative number.");
        }
        return scale;
    }

    private static int leadingNumbers(String[] words) {
        int count = 0;
        while (count < words.length && words[count].matches("[-+.0-9].*")) {
            count++;
        }
        return count;
    }

    private static double[] factors(double[] scale, double[][] rows) {
        if (scale.length == 3) {
            return scale;
        }
        double factor = scale[0] > 0
                ? scale[0]
                : Math.cbrt(-scale[0] / Lattice.ofRows(rows).volumeAngstrom3());
        return new double[] {factor, factor, factor};
    }

    private static double[][] stretched(double[][] rows, double[] factors) {
        double[][] stretched = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                stretched[i][axis] = rows[i][axis] * factors[axis];
            }
        }
        return stretched;
    }

    private List<Element> species() {
        String[] symbols = words("the species");
        if (symbols[0].matches("\\d+")) {
            throw new CrystalException("Line " + at + " has counts (\"" + String.join(" ", symbols)
                    + "\") where VASP 5 names the species. Insert a line such as \"Li O\" above it.");
        }
        String[] counts = words("the counts of atoms");
        List<Element> species = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            Element element = SpeciesLabels.element(symbols[i].split("[_/]", 2)[0]);
            species.addAll(Collections.nCopies(count(counts, i), element));
        }
        return species;
    }

    private int count(String[] counts, int index) {
        if (index >= counts.length || !counts[index].matches("\\d{1,6}")) {
            throw new CrystalException("Line " + at + " has \"" + String.join(" ", counts)
                    + "\" where each species needs a count of atoms. Give one whole number per species.");
        }
        return Integer.parseInt(counts[index]);
    }

    private String mode() {
        String mode = line("Direct or Cartesian").strip().toLowerCase(Locale.ROOT);
        return mode.startsWith("s") ? line("Direct or Cartesian").strip().toLowerCase(Locale.ROOT) : mode;
    }

    private static boolean isCartesian(String mode) {
        return mode.startsWith("c") || mode.startsWith("k");
    }

    private double[] positions(int atoms) {
        double[] positions = new double[3 * Math.min(atoms, MOST_ATOMS)];
        for (int i = 0; i < atoms; i++) {
            System.arraycopy(vector("the position of atom " + i), 0, positions, 3 * i, 3);
        }
        return positions;
    }

    private static double[] fractional(double[] positions, double[] factors, Lattice lattice) {
        double[] scaled = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            scaled[i] = positions[i] * factors[i % 3];
        }
        return lattice.toFractional(scaled);
    }

    private double[] vector(String what) {
        return numbers(words(what), 3, what);
    }

    private double[] numbers(String[] words, int count, String what) {
        if (words.length < count) {
            throw new CrystalException("Line " + at + " has \"" + String.join(" ", words) + "\" where " + what
                    + " needs " + count + " numbers. Complete it.");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = CrystalText.number(words[i], "Line " + at + ", " + what + ",");
        }
        return values;
    }

    private String[] words(String what) {
        String text = line(what).strip();
        if (text.isEmpty()) {
            throw new CrystalException("Line " + at + " is empty where " + what + " belongs. Complete the POSCAR.");
        }
        return text.split("\\s+");
    }

    private String line(String what) {
        if (at >= lines.size()) {
            throw new CrystalException(
                    "The file ends after line " + at + ", before " + what + ". Complete the POSCAR.");
        }
        return lines.get(at++);
    }
}
