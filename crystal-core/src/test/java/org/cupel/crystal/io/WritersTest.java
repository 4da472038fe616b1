package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.match.MatchTolerance;
import org.cupel.crystal.match.StructureMatcher;
import org.cupel.crystal.symmetry.CrystalSymmetry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden files here were written by the writers and read by pymatgen and ase in {@code check_writers.py}. */
class WritersTest {

    private static final CrystalChecks LENIENT = new CrystalChecks(500, 0, 0.1, 8);

    private static List<MaterialRow> rows() {
        List<MaterialRow> rows = new ArrayList<>();
        Goldens.entries("crystals.json")
                .keySet()
                .forEach(name -> rows.add(new MaterialRow(name, Goldens.crystal(name), Map.of("bandGap", 1.5))));
        return rows;
    }

    private static String written(MaterialFormat format, List<MaterialRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().orElseThrow().write(rows.stream(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(
            value = MaterialFormat.class,
            names = {"JSON_LINES", "OPTIMADE_JSON", "PYMATGEN_JSON", "CIF", "EXTXYZ"})
    void whatIsWrittenIsReadBack(MaterialFormat format) throws IOException {
        List<MaterialRow> rows = rows();
        List<ReadOutcome> outcomes = Outcomes.of(format.reader(LENIENT), "all", written(format, rows));
        assertThat(outcomes).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            MaterialRow again = Outcomes.row(outcomes.get(i));
            agrees(rows.get(i).crystal(), again.crystal(), format == MaterialFormat.CIF);
            if (format != MaterialFormat.CIF) {
                assertThat(again.materialId()).isEqualTo(rows.get(i).materialId());
                assertThat(again.properties()).isEqualTo(rows.get(i).properties());
            }
        }
    }

    /** CIF knows lengths and angles only, and its reader takes coordinates into the cell. */
    private static void agrees(Crystal crystal, Crystal again, boolean turned) {
        assertThat(again.species()).isEqualTo(crystal.species());
        if (turned) {
            assertThat(again.lattice().parameters())
                    .containsExactly(crystal.lattice().parameters(), within(1e-9));
        } else {
            assertThat(again.lattice().components())
                    .containsExactly(crystal.lattice().components(), within(1e-9));
        }
        for (int i = 0; i < crystal.atomCount(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                double shift = again.fractional(i, axis) - crystal.fractional(i, axis);
                assertThat(shift - (turned ? Math.rint(shift) : 0)).isCloseTo(0, within(1e-9));
            }
        }
    }

    private static String symmetric() {
        StringBuilder text = new StringBuilder();
        rows().stream().filter(row -> row.crystal().atomCount() < 100).forEach(row -> text.append(
                        CifWriter.symmetricBlock(row.materialId(), CrystalSymmetry.of(row.crystal())))
                .append('\n'));
        return text.toString();
    }

    @Test
    void aCifOfDistinctAtomsIsReadBackAsTheSameCrystal() throws IOException {
        StructureMatcher matcher = new StructureMatcher(MatchTolerance.defaults());
        List<ReadOutcome> outcomes = Outcomes.of(new CifReader(LENIENT), "s.cif", symmetric());
        assertThat(outcomes).hasSize(11);
        for (ReadOutcome outcome : outcomes) {
            Crystal golden = Goldens.crystal(Outcomes.row(outcome).materialId().substring(2));
            assertThat(matcher.match(golden, Outcomes.crystal(outcome))
                            .orElseThrow()
                            .largest())
                    .isLessThan(1e-6);
            assertThat(Outcomes.crystal(outcome).densityGramPerCm3())
                    .isCloseTo(golden.densityGramPerCm3(), within(1e-9));
        }
        same("symmetric.cif", symmetric());
    }

    @Test
    void aPoscarIsReadBackAndHoldsOneStructure() throws IOException {
        for (MaterialRow row : rows()) {
            String text = written(MaterialFormat.POSCAR, List.of(row));
            agrees(
                    row.crystal(),
                    Outcomes.crystal(Outcomes.of(new PoscarReader(LENIENT), "POSCAR", text)
                            .get(0)),
                    false);
        }
        assertThatThrownBy(() -> written(MaterialFormat.POSCAR, rows()))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("More than one structure");
    }

    @ParameterizedTest
    @CsvSource({"CIF, all.cif", "EXTXYZ, all.extxyz", "PYMATGEN_JSON, all.json", "OPTIMADE_JSON, all.optimade.json"})
    void filesStayAsPymatgenAndAseReadThem(MaterialFormat format, String file) throws IOException {
        List<MaterialRow> small =
                rows().stream().filter(row -> row.crystal().atomCount() < 100).toList();
        same(file, written(format, small));
    }

    @Test
    void thePoscarStaysAsPymatgenReadsIt() throws IOException {
        MaterialRow row = new MaterialRow("skewed-NaCl", Goldens.crystal("skewed-NaCl"));
        same("skewed-NaCl.vasp", written(MaterialFormat.POSCAR, List.of(row)));
    }

    /** With -Dcupel.write-goldens=true the files are written anew; run check_writers.py afterwards. */
    private static void same(String file, String text) throws IOException {
        if (Boolean.getBoolean("cupel.write-goldens")) {
            Files.writeString(Path.of("src/test/resources/golden/written", file), text);
        }
        assertThat(text)
                .isEqualTo(Files.readString(
                        Goldens.files().resolveSibling("written").resolve(file)));
    }
}
