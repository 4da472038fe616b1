package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AflowTest {

    private static final String ROCKSALT = """
            {"compound":"Na1Cl1","auid":"aflow:0123456789abcdef","geometry":"3.99,3.99,3.99,60,60,60",
             "positions_fractional":"0,0,0;0.5,0.5,0.5","species":"Na,Cl","composition":"1,1",
             "enthalpy_formation_atom":"-1.8","Egap":"5.1","dft_type":"PAW_PBE","ldau_type":"0","catalog":"ICSD"}""";
    private static final String VALUES =
            "{\"compound\":\"Mg2O2\",\"auid\":\"aflow:fedcba9876543210\",\"agl_thermal_conductivity_300K\":\"41.5\",\"Egap\":\"4.4\"}";

    private final MaterialReader reader = MaterialFormat.AFLOW_JSON.reader(CrystalChecks.defaults());

    private ReadOutcome only(String entry) throws IOException {
        List<ReadOutcome> outcomes = Outcomes.of(reader, "page.aflow.json", "[" + entry + "]");
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"21 of 912\":%s,\"22 of 912\":%s}", "[%s,%s]"})
    void bothLayoutsOfPagesAreRead(String layout) throws IOException {
        List<ReadOutcome> outcomes = Outcomes.of(reader, "page", layout.formatted(ROCKSALT, VALUES));
        assertThat(outcomes).hasSize(2);
        MaterialRow row = Outcomes.row(outcomes.get(0));
        assertThat(row.materialId()).isEqualTo("aflow:0123456789abcdef");
        assertThat(row.crystal().formula()).isEqualTo("NaCl");
        assertThat(row.crystal().minimumDistanceAngstrom()).isCloseTo(3.99 / Math.sqrt(2), within(1e-9));
        assertThat(row.properties())
                .containsEntry("formationEnergyPerAtom", -1.8)
                .containsEntry("bandGap", 5.1)
                .hasSize(2);
        assertThat(row.origin().functional()).isEqualTo("PAW_PBE");
        assertThat(row.origin().facts()).containsEntry("catalog", "ICSD");
        ReferencePhase phase = ((ReadOutcome.Reference) outcomes.get(1)).phase();
        assertThat(phase.composition().reducedFormula()).isEqualTo("MgO");
        assertThat(phase.properties())
                .containsEntry("thermalConductivity", 41.5)
                .containsEntry("bandGap", 4.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"3.99,3.99,3.99,60,60,60\" | [3.99,3.99,3.99,60,60,60]",
                "\"0,0,0;0.5,0.5,0.5\" | [[0,0,0],[\"0.5\",0.5,0.5]]",
                "\"Na,Cl\" | [\"Na\",\"Cl\"]",
                "\"1,1\" | [1,\"1\"]",
                "\"species\":\"Na,Cl\", | ''",
            })
    void fieldsMayBeTextsOrLists(String text, String other) throws IOException {
        assertThat(ROCKSALT).contains(text);
        assertThat(Outcomes.crystal(only(ROCKSALT.replace(text, other)))).isEqualTo(Outcomes.crystal(only(ROCKSALT)));
    }

    @Test
    void aHubbardTermIsTold() throws IOException {
        String withU = ROCKSALT.replace("\"ldau_type\":\"0\"", "\"ldau_type\":\"2\"");
        assertThat(Outcomes.row(only(withU)).origin().functional()).isEqualTo("PAW_PBE+U");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"geometry\":\"3.99,3.99,3.99,60,60,60\", | '' | but not \"geometry\"",
                ",60,60,60\" | \" | \"geometry\" has 3 numbers",
                ";0.5,0.5,0.5 | '' | 2 atoms of \"composition\" but 3 numbers",
                "\"1,1\" | \"1,1.5\" | 1.5 atoms of Cl",
                "\"1,1\" | \"1\" | 2 entries in \"species\" but 1",
                "\"-1.8\" | \"low\" | \"low\" where a number belongs",
                "\"Na,Cl\" | \"Na,Xx\" | Unknown element \"Xx\"",
                "\"auid\":\"aflow:0123456789abcdef\", | '' | No \"auid\"",
            })
    void aBadEntryIsRefusedWithWhatToAsk(String good, String bad, String reason) throws IOException {
        assertThat(ROCKSALT).contains(good);
        assertThat(Outcomes.reason(only(ROCKSALT.replace(good, bad))))
                .contains(reason)
                .endsWith(".");
    }

    @Test
    void anEntryWithoutStructureAndValueIsRefusedWithTheDirectivesToAdd() throws IOException {
        assertThat(Outcomes.reason(only("{\"compound\":\"Mg2O2\",\"auid\":\"aflow:1\",\"Egap\":null}")))
                .contains("geometry,positions_fractional,species,composition", "enthalpy_formation_atom");
    }
}
