package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class JsonLinesReaderTest {

    private static final String NACL = "{\"material_id\":\"mp-1\",\"cell\":[5.6,5.6,5.6,90,90,90],"
            + "\"species\":[\"Na\",\"Cl\"],\"frac\":[[0,0,0],[0.5,0.5,0.5]],\"e_above_hull\":0.01,"
            + "\"e_form_per_atom\":-2.1,\"band_gap\":null,\"year\":1999}";

    private final MaterialReader reader = new JsonLinesReader(CrystalChecks.defaults());

    private List<ReadOutcome> read(String text) throws IOException {
        return Outcomes.of(reader, "rows.jsonl", text);
    }

    @Test
    void labelsAreRenamedAndNullIsUnknown() throws IOException {
        MaterialRow row = Outcomes.row(read(NACL).get(0));
        assertThat(row.materialId()).isEqualTo("mp-1");
        assertThat(row.properties())
                .containsOnly(Map.entry("eAboveHull", 0.01), Map.entry("formationEnergyPerAtom", -2.1));
    }

    @Test
    void canonicalAndPymatgenStructuresAreRows() throws IOException {
        String canonical = CrystalJson.write(Goldens.crystal("spinel-LiMn2O4"));
        String pymatgen = Files.readString(Goldens.files().resolve("layered-LiCoO2.json"));
        List<ReadOutcome> outcomes = read("{\"material_id\":\"a\"," + canonical.substring(1) + "\n"
                + "{\"material_id\":\"b\",\"structure\":" + canonical + "}\n"
                + "{\"material_id\":\"c\",\"structure\":" + pymatgen + ",\"energy_above_hull\":0.5}\n");
        assertThat(Outcomes.crystal(outcomes.get(0))).isEqualTo(Goldens.crystal("spinel-LiMn2O4"));
        assertThat(Outcomes.crystal(outcomes.get(1))).isEqualTo(Goldens.crystal("spinel-LiMn2O4"));
        assertThat(Outcomes.crystal(outcomes.get(2)).structureHash())
                .isEqualTo(Goldens.crystal("layered-LiCoO2").structureHash());
        assertThat(Outcomes.row(outcomes.get(2)).properties()).containsEntry("eAboveHull", 0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"e_above_hull\":0.01   | \"e_above_hull\":NaN       | Label e_above_hull is NaN",
                "\"e_above_hull\":0.01   | \"e_above_hull\":-Infinity | Label e_above_hull is -Infinity",
                "\"e_above_hull\":0.01   | \"e_above_hull\":1e999     | Label e_above_hull is Infinity",
                "\"e_above_hull\":0.01   | \"e_above_hull\":\"low\"   | \"low\" where a number belongs",
                "\"Na\"                  | \"Xx\"            | Unknown element \"Xx\"",
                "\"mp-1\"                | \"\"              | No \"material_id\"",
                "[0.5,0.5,0.5]           | [0.5,0.5]         | where 3 numbers belong",
                "[0.5,0.5,0.5]           | [0.5,0.5,NaN]     | Coordinate z of atom 1 (Cl) is NaN",
                ",[0.5,0.5,0.5]          | ''                | 2 species but 1 entries",
                "[0.5,0.5,0.5]           | [0.01,0,0]        | Å apart",
                "90,90,90                | 90,90,0           | No cell has",
                "5.6,5.6,5.6             | 5.6,5.6           | where 6 numbers belong",
                "5.6,5.6,5.6             | 0.3,0.3,0.3       | Å³ per atom",
                "5.6,5.6,5.6             | 56,56,56          | Atom 0 (Na) has no neighbour",
                "\"cell\"                | \"box\"           | Give \"lattice\"",
                "1999}                   | 1999              | Not JSON",
            })
    void aBadRowIsRejectedWithItsReasonAndTheOthersStand(String good, String bad, String reason) throws IOException {
        assertThat(NACL).contains(good);
        List<ReadOutcome> outcomes = read(NACL + "\n" + NACL.replace(good, bad) + "\n\n" + NACL);
        assertThat(outcomes).hasSize(3);
        ReadOutcome.Rejected rejected = Outcomes.rejected(outcomes.get(1));
        assertThat(rejected.rowNumber()).isEqualTo(2);
        assertThat(rejected.reason()).contains(reason).endsWith(".");
        assertThat(rejected.excerpt()).startsWith("{\"material_id\"").hasSizeLessThanOrEqualTo(200);
        assertThat(Outcomes.row(outcomes.get(0)).materialId()).isEqualTo("mp-1");
        assertThat(outcomes.get(2).rowNumber()).isEqualTo(4);
    }

    @Test
    void labelsMayBeTextsAndMoreIsKept() throws IOException {
        String more = NACL.replace(
                "\"e_above_hull\":0.01",
                "\"e_above_hull\":\"0.01\",\"band_gap\":\"\",\"run_type\":\"GGA+U\",\"theoretical\":true,"
                        + "\"last_updated\":\"2024-01-02 03:04:05\"");
        String gone = "{\"material_id\":\"mp-2\",\"deprecated\":true}";
        List<ReadOutcome> outcomes = read(more + "\n" + gone);
        MaterialRow row = Outcomes.row(outcomes.get(0));
        assertThat(row.properties()).containsEntry("eAboveHull", 0.01).doesNotContainKey("bandGap");
        assertThat(row.origin().functional()).isEqualTo("GGA+U");
        assertThat(row.origin().facts()).containsEntry("theoretical", "true");
        assertThat(row.origin().changed()).hasValue(Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(outcomes.get(1)).isInstanceOf(ReadOutcome.Withdrawn.class);
    }

    @Test
    void tenThousandAtomsAreRejected() throws IOException {
        String species = String.join(",", Collections.nCopies(10_000, "\"Fe\""));
        String frac = String.join(",", Collections.nCopies(10_000, "[0,0,0]"));
        String huge = "{\"material_id\":\"huge\",\"cell\":[90,90,90,90,90,90],\"species\":[" + species + "],\"frac\":["
                + frac + "]}";
        List<ReadOutcome> outcomes = read(huge + "\n" + NACL);
        assertThat(Outcomes.rejected(outcomes.get(0)).ref()).isEqualTo("huge");
        assertThat(Outcomes.reason(outcomes.get(0))).contains("10000 atoms, more than the 500 allowed");
        assertThat(outcomes.get(1)).isInstanceOf(ReadOutcome.Accepted.class);
    }

    @Test
    void anEndlessLineIsSkippedAndTheNextIsRead() throws IOException {
        byte[] line = new byte[BoundedLines.LIMIT_BYTES + 5];
        Arrays.fill(line, (byte) 'x');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(line);
        bytes.write(("\n" + NACL + "\r\n").getBytes(StandardCharsets.UTF_8));
        List<ReadOutcome> outcomes = Outcomes.of(reader, "rows.jsonl", bytes.toByteArray());
        assertThat(Outcomes.reason(outcomes.get(0))).contains("longer than");
        assertThat(Outcomes.row(outcomes.get(1)).materialId()).isEqualTo("mp-1");
    }

    @Test
    void gzipAndXzAreRecognisedByTheirFirstBytes() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        try (OutputStream a = new GZIPOutputStream(gzip);
                OutputStream b = new XZOutputStream(xz, new LZMA2Options(1))) {
            a.write(NACL.getBytes(StandardCharsets.UTF_8));
            b.write(NACL.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] compressed : List.of(gzip.toByteArray(), xz.toByteArray())) {
            assertThat(Outcomes.row(Outcomes.of(reader, "rows", compressed).get(0))
                            .materialId())
                    .isEqualTo("mp-1");
        }
    }

    @Test
    void aTruncatedFileGivesTheRowsBeforeTheBreakAndThenFails() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            for (int i = 0; i < 20_000; i++) {
                out.write((NACL.replace("mp-1", "mp-" + i * 7919L % 10_007) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
        Iterator<ReadOutcome> rows =
                reader.read("rows.jsonl.gz", new ByteArrayInputStream(half)).iterator();
        assertThat(rows.next()).isInstanceOf(ReadOutcome.Accepted.class);
        assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isInstanceOf(UncheckedIOException.class);
    }
}
