package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoscarReaderTest {

    private static final String NACL = """
            rocksalt, primitive
            1.0
            0.0 2.8 2.8
            2.8 0.0 2.8
            2.8 2.8 0.0
            Na_pv Cl
            1 1
            Direct
            0.0 0.0 0.0 Na
            0.5 0.5 0.5 Cl
            """;

    private final MaterialReader reader = new PoscarReader(CrystalChecks.defaults());

    private ReadOutcome read(String text) throws IOException {
        return Outcomes.of(reader, "POSCAR.gz", text).get(0);
    }

    @Test
    void speciesComeFromTheirLineWithoutThePotential() throws IOException {
        Crystal crystal = Outcomes.crystal(read(NACL));
        assertThat(crystal.species()).containsExactly(Element.Na, Element.Cl);
        assertThat(crystal.minimumDistanceAngstrom()).isCloseTo(2.8, within(1e-12));
        assertThat(Outcomes.row(read(NACL)).materialId()).isEqualTo("POSCAR");
    }

    @Test
    void threeScalesStretchEachAxis() throws IOException {
        Crystal crystal = Outcomes.crystal(read(NACL.replace("1.0\n", "1.0 1.0 2.0\n")));
        assertThat(crystal.lattice().component(0, 2)).isCloseTo(5.6, within(1e-12));
        assertThat(crystal.lattice().component(2, 0)).isCloseTo(2.8, within(1e-12));
    }

    @Test
    void aNegativeScaleIsTheVolume() throws IOException {
        assertThat(Outcomes.crystal(read(NACL.replace("1.0\n", "-60\n")))
                        .lattice()
                        .volumeAngstrom3())
                .isCloseTo(60, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Na_pv Cl   | ''       | is empty where the species belongs",
                "Na_pv      | Qq       | Unknown element \"Qq\"",
                "1 1        | 1        | needs a count of atoms",
                "1 1        | 1 9      | The file ends after line 10, before the position of atom 2",
                "0.5 0.5 0.5 Cl | 0.5 0.5 | needs 3 numbers",
                "1.0        | 0.0      | is not usable",
                "0.5 0.5 0.5 Cl | 0.5 abc 0.5 | \"abc\" where a number belongs",
                "2.8 2.8 0.0 | 2.8 2.8 5.6 | singular",
            })
    void whatIsWrongIsShown(String good, String bad, String reason) throws IOException {
        assertThat(NACL).contains(good);
        assertThat(Outcomes.reason(read(NACL.replaceFirst(java.util.regex.Pattern.quote(good), bad))))
                .contains(reason);
    }

    @Test
    void aVasp4FileIsRefusedWithAdvice() throws IOException {
        assertThat(Outcomes.reason(read(NACL.replace("Na_pv Cl\n", ""))))
                .contains("Line 6 has counts (\"1 1\")")
                .contains("Insert a line such as \"Li O\"");
    }
}
