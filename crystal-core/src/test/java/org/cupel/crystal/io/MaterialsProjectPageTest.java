package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as the summary route of the Materials Project answers with; composed, no real response. */
class MaterialsProjectPageTest {

    private static final String STRUCTURE =
            PymatgenJsonWriter.structure(Goldens.crystal("wurtzite-ZnO")).toString();
    private static final String GOOD = "{\"material_id\":\"mp-7001\",\"structure\":" + STRUCTURE
            + ",\"formation_energy_per_atom\":\"-1.75\",\"energy_above_hull\":0.0,\"band_gap\":0.73,"
            + "\"is_gap_direct\":true,\"total_magnetization\":0.002,\"ordering\":\"NM\",\"theoretical\":false,"
            + "\"deprecated\":false,\"last_updated\":\"2023-02-01T03:04:05.678000\",\"some_new_field\":{\"a\":[1]}}";

    private final MaterialReader reader = MaterialFormat.MATERIALS_PROJECT_JSON.reader(CrystalChecks.defaults());

    private List<ReadOutcome> page(String... documents) throws IOException {
        String text = "{\"data\":[" + String.join(",", documents) + "],\"errors\":[],\"meta\":{\"total_doc\":"
                + documents.length + "}}";
        return Outcomes.of(reader, "page-0.mp.json", text);
    }

    @Test
    void aDocumentGivesStructureLabelsAndOrigin() throws IOException {
        MaterialRow row = Outcomes.row(page(GOOD).get(0));
        assertThat(row.materialId()).isEqualTo("mp-7001");
        assertThat(row.crystal().formula()).isEqualTo("ZnO");
        assertThat(row.properties())
                .containsEntry("formationEnergyPerAtom", -1.75)
                .containsEntry("eAboveHull", 0.0)
                .containsEntry("bandGap", 0.73)
                .containsEntry("totalMagnetization", 0.002)
                .hasSize(4);
        assertThat(row.origin().changed()).hasValue(Instant.parse("2023-02-01T03:04:05.678Z"));
        assertThat(row.origin().facts())
                .containsOnly(
                        Map.entry("theoretical", "false"),
                        Map.entry("ordering", "NM"),
                        Map.entry("is_gap_direct", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2023-02-01T03:04:05Z\" | 2023-02-01T03:04:05Z",
                "\"2023-02-01T03:04:05+02:00\" | 2023-02-01T01:04:05Z",
                "\"2021-02-10 04:45:05.154000\" | 2021-02-10T04:45:05.154Z",
                "{\"$date\":\"2023-02-01T03:04:05.678Z\"} | 2023-02-01T03:04:05.678Z",
                "{\"$date\":1675220645678} | 2023-02-01T03:04:05.678Z",
                "{\"$date\":{\"$numberLong\":\"1675220645678\"}} | 2023-02-01T03:04:05.678Z",
                "{\"@module\":\"datetime\",\"string\":\"2021-02-10 04:45:05.154000\"} | 2021-02-10T04:45:05.154Z",
                "\"yesterday\" | ",
                "null | ",
            })
    void timesOfChangeAreReadInEveryForm(String written, Instant expected) throws IOException {
        String document = GOOD.replace("\"2023-02-01T03:04:05.678000\"", written);
        assertThat(Outcomes.row(page(document).get(0)).origin().changedAt()).isEqualTo(expected);
    }

    @Test
    void deprecatedMaterialsAreWithdrawnWithOrWithoutAStructure() throws IOException {
        String gone = "{\"material_id\":\"mp-2\",\"deprecated\":true,\"structure\":null}";
        String listed = "{\"material_id\":\"mp-3\",\"deprecated\":true,\"structure\":[]}";
        String whole = GOOD.replace("\"deprecated\":false", "\"deprecated\":true");
        assertThat(page(gone, listed, whole))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ReadOutcome.Withdrawn.class))
                .extracting(outcome -> ((ReadOutcome.Withdrawn) outcome).materialId())
                .containsExactly("mp-2", "mp-3", "mp-7001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"material_id\":\"mp-4\",\"structure\":null} | _fields=structure",
                "{\"material_id\":\"mp-4\",\"structure\":[]} | _fields=structure",
                "{\"material_id\":\"mp-4\",\"band_gap\":1} | No structure",
                "{\"material_id\":\"mp-4\",\"structure\":\"Si\"} | No structure",
                "17 | No structure",
            })
    void aDocumentWithoutStructureIsRefusedAndTheOthersStand(String bad, String reason) throws IOException {
        List<ReadOutcome> outcomes = page(GOOD, bad, GOOD);
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).contains(reason).endsWith(".");
        assertThat(outcomes.get(2)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(outcomes.get(2).rowNumber()).isEqualTo(3);
    }

    @Test
    void aPageThatBreaksOffGivesTheDocumentsBeforeTheBreak() throws IOException {
        String whole = "{\"data\":[" + GOOD + "," + GOOD + "]}";
        List<ReadOutcome> outcomes = Outcomes.of(reader, "page-0.mp.json", whole.substring(0, whole.length() - 40));
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(Outcomes.reason(outcomes.get(1))).startsWith("Not JSON: Unexpected end-of-input");
        assertThat(Outcomes.of(reader, "p", whole.substring(0, whole.length() - 2)))
                .hasSize(3);
    }

    @Test
    void errorsOfTheServerAreNoPage() {
        for (String body : List.of(
                "{\"message\":\"Invalid authentication credentials\"}",
                "{\"detail\":[{\"loc\":[\"query\",\"_limit\"],\"msg\":\"ensure this value is at most 1000\"}]}",
                "{\"data\":[],\"errors\":[{\"code\":500,\"message\":\"worker timed out\"}],\"meta\":{}}")) {
            assertThatThrownBy(() -> Outcomes.of(reader, "p", body)).isInstanceOf(UnreadableSourceException.class);
        }
    }

    @Test
    void oneDocumentWithoutEndIsRefusedBeforeTheMemoryIsFull() throws IOException {
        byte[] page = ("{\"data\":[" + GOOD + ",[" + "0,".repeat(WholeText.LIMIT_BYTES / 2 + (1 << 17)) + "0]]}")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Outcomes.of(reader, "page.json", page)).isInstanceOf(UnreadableSourceException.class);
    }
}
