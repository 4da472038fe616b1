package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
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
                "Zn2+           | Xx              | Unknown element \"Xx\"",
                "0.3821(4)      | ?               | _atom_site_fract_z of site 1 is \"?\"",
                "z+1/2          | w+1/2           | \"-x, -y, w+1/2\" cannot be read",
                "5.2069(5)      | long            | _cell_length_c is \"long\"",
                "3.2495(2)      | -3.2            | -3.2",
                "_space_group_symop_operation_xyz | _other_xyz | Space group \"P 63 m c\" without its symmetry operations",
                "0.3821(4)      | 0.05            | Å apart",
            })
    void whatIsWrongIsShown(String good, String bad, String reason) throws IOException {
        assertThat(ZNO).contains(good);
        assertThat(Outcomes.reason(read(ZNO.replace(good, bad)).get(0))).contains(reason);
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
