package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CifReaderTest {

    private static final String ZNO = """
            data_ZnO
            _cell_length_a   3.2495(2)
            _cell_length_b   3.2495
            _cell_length_c   5.2069(5)
            _cell_angle_alpha 90
            _cell_angle_beta  90
            _cell_angle_gamma 120
            _symmetry_space_group_name_H-M 'P 63 m c'
            loop_
            _space_group_symop_operation_xyz
            'x, y, z'
            '-y, x-y, z'
            '-x+y, -x, z'
            '-x, -y, z+1/2'
            'y, -x+y, z+1/2'
            'x-y, x, z+0.5'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            Zn1 Zn2+ 0.3333 0.6667 0 1
            O1 O2- 0.3333 0.6667 0.3821(4) .
            """;

    private final MaterialReader reader = new CifReader(CrystalChecks.defaults());

    private List<ReadOutcome> read(String text) throws IOException {
        return Outcomes.of(reader, "some/ZnO.cif", text);
    }

    @Test
    void specialPositionsAreExpandedOnce() throws IOException {
        ReadOutcome only = read(ZNO).get(0);
        assertThat(Outcomes.row(only).materialId()).isEqualTo("ZnO");
        assertThat(Outcomes.crystal(only).species()).containsExactly(Element.Zn, Element.Zn, Element.O, Element.O);
        assertThat(Outcomes.crystal(only).lattice().length(0)).isCloseTo(3.2495, within(1e-12));
        assertThat(Outcomes.crystal(only).minimumDistanceAngstrom()).isBetween(1.9, 2.05);
    }

    @Test
    void dottedNamesOfNewerDictionariesAreRead() throws IOException {
        String dotted = ZNO.replace("_cell_", "_cell.")
                .replace("_atom_site_", "_atom_site.")
                .replace("_symop_operation", "_symop.operation");
        assertThat(Outcomes.crystal(read(dotted).get(0)))
                .isEqualTo(Outcomes.crystal(read(ZNO).get(0)));
    }

    @Test
    void eachBlockIsAMaterialAndABrokenOneLeavesTheOthers() throws IOException {
        String broken = ZNO.replace("data_ZnO", "data_broken").replace("_cell_length_c", "_cell_length_d");
        List<ReadOutcome> outcomes =
                read(ZNO + broken + "data_garbled\nloop_\n'unfinished\n" + ZNO.replace("data_ZnO", "data_last"));
        assertThat(outcomes).hasSize(4);
        assertThat(Outcomes.row(outcomes.get(0)).materialId()).isEqualTo("ZnO-ZnO");
        assertThat(Outcomes.reason(outcomes.get(1))).contains("\"broken\"").contains("_cell_length_c");
        assertThat(Outcomes.rejected(outcomes.get(2)).ref()).isEqualTo("ZnO-garbled");
        assertThat(Outcomes.row(outcomes.get(3)).materialId()).isEqualTo("ZnO-last");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1            | 0 0.5           | partial occupancy 0.5",
                "0 1            | 0 1.5           | has occupancy 1.5, which no site can have",
                "0 1            | 0 -1            | has occupancy -1.0, which no site can have",
                "Zn2+           | Xx              | Unknown element \"Xx\"",
                "0.3821(4)      | ?               | _atom_site_fract_z of site 1 is \"?\"",
                "z+1/2          | w+1/2           | \"-x, -y, w+1/2\" cannot be read",
                "5.2069(5)      | long            | _cell_length_c is \"long\"",
                "3.2495(2)      | -3.2            | -3.2",
                "0.3821(4)      | 0.05            | Å apart",
            })
    void whatIsWrongIsShown(String good, String bad, String reason) throws IOException {
        assertThat(ZNO).contains(good);
        assertThat(Outcomes.reason(read(ZNO.replace(good, bad)).get(0))).contains(reason);
    }

    private static final String NO_OPERATIONS = """
            data_x
            _cell_length_a %1$s
            _cell_length_b %1$s
            _cell_length_c %2$s
            _cell_angle_alpha 90
            _cell_angle_beta  90
            _cell_angle_gamma %3$s
            %4$s
            loop_
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            %5$s
            """;

    private static String withoutOperations(String name, String a, String c, String gamma, String sites) {
        return NO_OPERATIONS.formatted(a, c, gamma, name, sites);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_symmetry_space_group_name_H-M 'P 63 m c'",
                "_space_group_name_H-M_alt 'P 63 m c'",
                "_space_group_IT_number 186",
                "_symmetry_Int_Tables_number 186",
                "_space_group_name_Hall 'P 6c -2c'",
                "_symmetry_space_group_name_Hall 'P 6c -2c'",
            })
    void missingOperationsComeFromTheNamedGroup(String group) throws IOException {
        String text = withoutOperations(group, "3.2495", "5.2069", "120", "Zn 0.3333 0.6667 0\nO 0.3333 0.6667 0.3821");
        Crystal expected = Outcomes.crystal(read(ZNO).get(0));
        Crystal crystal = Outcomes.crystal(read(text).get(0));
        assertThat(crystal.atomCount()).isEqualTo(4);
        assertThat(crystal.minimumDistanceAngstrom()).isCloseTo(expected.minimumDistanceAngstrom(), within(1e-9));
    }

    /** Spinel: only with origin 2 are the oxygen atoms at their place; with origin 1 Mg and Al would meet others. */
    @Test
    void theOriginThatGivesTheStatedFormulaIsTaken() throws IOException {
        String sites = "Mg 0.125 0.125 0.125\nAl 0.5 0.5 0.5\nO 0.2624 0.2624 0.2624";
        String group = "_symmetry_space_group_name_H-M 'F d -3 m'";
        String stated = withoutOperations(group + "\n_chemical_formula_sum 'Mg Al2 O4'", "8.08", "8.08", "90", sites);
        Crystal crystal = Outcomes.crystal(read(stated).get(0));
        assertThat(crystal.composition().formula()).isEqualTo("Mg8Al16O32");
        assertThat(crystal.minimumDistanceAngstrom()).isBetween(1.8, 2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_symmetry_space_group_name_H-M 'F d -3 m' | Fd-3m:1 with Si8, Fd-3m:2 with Si16",
                "_symmetry_space_group_name_H-M 'P 9 2 1'  | \"P 9 2 1\" without its symmetry operations is unknown",
                "_symmetry_space_group_name_H-M 'R -3 m'   | not possible in this cell",
                "_space_group_IT_number 231                | \"231\"",
                "_space_group_name_Hall 'P 7'              | Hall symbol \"P 7\"",
            })
    void aGroupThatLeavesTheAtomsOpenIsRefused(String group, String reason) throws IOException {
        String text = withoutOperations(group, "5.43", "5.5", "90", "Si 0 0 0");
        assertThat(Outcomes.reason(read(text).get(0))).contains(reason);
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        for (byte[] packed : List.of(Packed.gzip(ZNO), Packed.xz(ZNO))) {
            assertThat(Outcomes.crystal(
                            Outcomes.of(reader, "ZnO.cif.gz", packed).get(0)))
                    .isEqualTo(Outcomes.crystal(read(ZNO).get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "data_x", "data_x\n_cell_length_a\n", "data_x\nloop_\n_a\n_b\n1 2 3\n", "\u0000"})
    void whatIsNoStructureIsRejectedOnce(String text) throws IOException {
        assertThat(read(text)).singleElement().isInstanceOf(ReadOutcome.Rejected.class);
    }

    @Test
    void sharedSitesWithoutOccupancyOverlap() throws IOException {
        assertThat(Outcomes.reason(read(ZNO + "Mg1 Mg2+ 0.3333 0.6667 0 1\n").get(0)))
                .contains("0.0 Å apart");
    }
}
