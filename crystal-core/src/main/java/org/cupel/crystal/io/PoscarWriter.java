package org.cupel.crystal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/** A POSCAR of VASP 5 with direct coordinates in the order of the atoms; a file holds one structure. */
public final class PoscarWriter implements MaterialWriter {

    /** Atoms of one element that follow each other. */
    private record Run(Element element, int atoms) {}

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        List<MaterialRow> all = rows.limit(2).toList();
        if (all.size() != 1) {
            throw new CrystalException((all.isEmpty() ? "No structure" : "More than one structure")
                    + " for one POSCAR. Write each to a file of its own, or use CIF, extxyz or JSON.");
        }
        TextRows.write(all.stream(), out, row -> poscar(row.materialId(), row.crystal()), "", "", "");
    }

    /** The text of one POSCAR with {@code comment} as its first line. */
    public static String poscar(String comment, Crystal crystal) {
        StringBuilder text = new StringBuilder(comment.replaceAll("\\R", " ")).append("\n1.0\n");
        for (double[] row : crystal.lattice().matrix()) {
            text.append(TextRows.vector(row[0], row[1], row[2])).append('\n');
        }
        List<Run> runs = runs(crystal.species());
        text.append(runs.stream().map(run -> run.element().symbol()).collect(Collectors.joining(" ")))
                .append('\n')
                .append(runs.stream().map(run -> Integer.toString(run.atoms())).collect(Collectors.joining(" ")))
                .append("\nDirect\n");
        for (int i = 0; i < crystal.atomCount(); i++) {
            String position =
                    TextRows.vector(crystal.fractional(i, 0), crystal.fractional(i, 1), crystal.fractional(i, 2));
            text.append(position)
                    .append(' ')
                    .append(crystal.element(i).symbol())
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Run> runs(List<Element> species) {
        List<Run> runs = new ArrayList<>();
        for (Element element : species) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).element() == element) {
                runs.set(last, new Run(element, runs.get(last).atoms() + 1));
            } else {
                runs.add(new Run(element, 1));
            }
        }
        return runs;
    }
}
