package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OqmdTest {

    private static final String CAESIUM_CHLORIDE = """
            {"entry_id":71,"name":"CsCl","unit_cell":[[4.12,0,0],[0,4.12,0],[0,0,4.12]],
             "sites":["Cs @ 0 0 0","Cl @ 0.5 0.5 0.5"],"delta_e":-1.7,"stability":-0.25,"band_gap":"5.2","icsd_id":9}""";

    private final MaterialReader reader = MaterialFormat.OQMD_JSON.reader(CrystalChecks.defaults());

    private ReadOutcome only(String entry) throws IOException {
        return Outcomes.of(reader, "page.oqmd.json", "{\"links\":{},\"data\":[" + entry + "],\"meta\":{}}")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"''", "_oqmd_"})
    void entriesAreReadWithAndWithoutPrefix(String prefix) throws IOException {
        MaterialRow row = Outcomes.row(only(CAESIUM_CHLORIDE.replaceAll("\"(\\w+)\":", "\"" + prefix + "$1\":")));
        assertThat(row.materialId()).isEqualTo("oqmd-71");
        assertThat(row.crystal().formula()).isEqualTo("CsCl");
        assertThat(row.crystal().minimumDistanceAngstrom()).isCloseTo(4.12 * Math.sqrt(0.75), within(1e-9));
        assertThat(row.properties())
                .containsEntry("formationEnergyPerAtom", -1.7)
                .containsEntry("eAboveHull", 0.0)
                .containsEntry("bandGap", 5.2);
        assertThat(row.origin().facts()).containsEntry("stability", "-0.25").containsEntry("icsd_id", "9");
    }

    @Test
    void aDistanceAboveTheHullStaysAsItIs() throws IOException {
        assertThat(Outcomes.row(only(CAESIUM_CHLORIDE.replace("-0.25", "0.08"))).properties())
                .containsEntry("eAboveHull", 0.08);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"entry_id\":71, | '' | No \"entry_id\"",
                "Cl @ 0.5 0.5 0.5 | Cl @ 0.5 0.5 | is not like \"Fe @",
                "Cl @ 0.5 0.5 0.5 | Cl @ 0.5 0.5 half | \"half\" where a number belongs",
                "Cl @ | Xx @ | Unknown element",
                "\"sites\" | \"atoms\" | Add unit_cell,sites",
                ",[0,0,4.12] | '' | Add unit_cell,sites",
                "0.5 0.5 0.5 | 0 0 0.01 | Å apart",
            })
    void aBadEntryIsRefused(String good, String bad, String reason) throws IOException {
        assertThat(CAESIUM_CHLORIDE).contains(good);
        assertThat(Outcomes.reason(only(CAESIUM_CHLORIDE.replace(good, bad)))).contains(reason);
    }
}
