package org.cupel.crystal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.symmetry.CrystalSymmetry;

/**
 * CIF with one data block per material, every atom listed, in P 1; {@link #symmetricBlock} lists one atom of each kind and
 * the operations instead.
 */
public final class CifWriter implements MaterialWriter {

    private static final String[] PARAMETERS = {
        "length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"
    };

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        TextRows.write(rows, out, row -> block(row.materialId(), row.crystal()), "", "\n", "");
    }

    /** One data block; characters of {@code name} that a block name cannot have become underscores. */
    public static String block(String name, Crystal crystal) {
        StringBuilder text = cell(name, crystal);
        text.append("_space_group_name_H-M_alt 'P 1'\n_space_group_IT_number 1\n");
        text.append("loop_\n_space_group_symop_operation_xyz\n'x,y,z'\n");
        return text.append(sites(crystal, IntStream.range(0, crystal.atomCount())))
                .toString();
    }

    /** One data block of the primitive cell with its operations and one atom of each symmetrically distinct kind. */
    public static String symmetricBlock(String name, CrystalSymmetry symmetry) {
        StringBuilder text = cell(name, symmetry.crystal());
        text.append("loop_\n_space_group_symop_operation_xyz\n");
        symmetry.operations().forEach(operation -> text.append("'" + operation.xyz() + "'\n"));
        return text.append(sites(symmetry.crystal(), symmetry.distinctAtoms())).toString();
    }

    private static StringBuilder cell(String name, Crystal crystal) {
        StringBuilder text = new StringBuilder("data_").append(blockName(name)).append('\n');
        double[] parameters = crystal.lattice().parameters();
        for (int i = 0; i < PARAMETERS.length; i++) {
            text.append("_cell_")
                    .append(PARAMETERS[i])
                    .append(' ')
                    .append(TextRows.number(parameters[i]))
                    .append('\n');
        }
        double volume = crystal.lattice().volumeAngstrom3();
        text.append("_cell_volume ").append(TextRows.number(volume)).append('\n');
        return text.append("_chemical_formula_sum '")
                .append(formulaSum(crystal))
                .append("'\n");
    }

    private static String blockName(String name) {
        String clean = name.replaceAll("[^!-~]", "_");
        return clean.isEmpty() ? "material" : clean;
    }

    private static String formulaSum(Crystal crystal) {
        return crystal.composition().hillFormula().replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z])", " ");
    }

    private static String sites(Crystal crystal, IntStream atoms) {
        StringBuilder text = new StringBuilder("""
                loop_
                _atom_site_label
                _atom_site_type_symbol
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                """);
        atoms.forEach(i -> {
            Element element = crystal.element(i);
            String position =
                    TextRows.vector(crystal.fractional(i, 0), crystal.fractional(i, 1), crystal.fractional(i, 2));
            text.append(element.symbol() + (i + 1) + " " + element.symbol() + " " + position + " 1\n");
        });
        return text.toString();
    }
}
