package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtXyzReaderTest {

    private static final String FRAME = """
            2
            Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3:forces:R:3:fixed:L:1 energy=-3.5 pbc="T T F" e_above_hull=0.02
            Cs 0 0 0 0.1 0.2 0.3 F
            Cl 2 2 2 -.1 -2e-1 -0.3 T
            """;

    private final MaterialReader reader = new ExtXyzReader(CrystalChecks.defaults());

    private static List<ExtXyzReader.FrameOutcome> frames(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<ExtXyzReader.FrameOutcome> frames = ExtXyzReader.frames("f.xyz", new ByteArrayInputStream(bytes))) {
            return frames.toList();
        }
    }

    private static ExtXyzFrame frame(ExtXyzReader.FrameOutcome outcome) {
        return ((ExtXyzReader.FrameOutcome.Read) outcome).frame();
    }

    @Test
    void everythingAseWroteIsReadAsAseReadsIt() throws IOException {
        JsonNode goldens = Goldens.json("formats/frames.json");
        String text = Files.readString(formats().resolve("frames.extxyz"));
        List<ExtXyzReader.FrameOutcome> frames = frames(text);
        assertThat(frames).hasSize(3);
        for (int i = 0; i < 3; i++) {
            ExtXyzFrame frame = frame(frames.get(i));
            JsonNode golden = goldens.get(i);
            close(frame.crystal().lattice().components(), golden.get("cell"));
            close(frame.crystal().fractionalCoordinates(), golden.get("frac"));
            close(frame.forcesEvPerAngstrom().orElseThrow(), golden.get("forces"));
            close(frame.stressEvPerAngstrom3().orElseThrow(), golden.get("stress"));
            assertThat(frame.energyEv().orElseThrow())
                    .isEqualTo(golden.get("energy").asDouble());
            assertThat(frame.periodic()).containsExactly(true, true, i != 2);
            assertThat(frame.info().get("note").asText()).isEqualTo("a \"quoted\" word");
            assertThat(frame.info().get("kpoints").toString()).isEqualTo("[3,4,5]");
            assertThat(frame.info().get("converged").isBoolean()).isTrue();
            assertThat(frame.columns().get("tags").numbers()[1]).isEqualTo(1);
        }
    }

    private static Path formats() {
        return Goldens.files().resolveSibling("formats");
    }

    private static void close(double[] values, JsonNode golden) {
        assertThat(values).containsExactly(ExtXyzValues.flat(golden), within(1e-7));
    }

    @Test
    void framesAreReadBackAsTheyAreWritten() throws IOException {
        for (ExtXyzReader.FrameOutcome outcome :
                frames(FRAME + Files.readString(formats().resolve("frames.extxyz")))) {
            ExtXyzFrame frame = frame(outcome);
            ExtXyzFrame again = frame(frames(ExtXyzWriter.frame(frame)).get(0));
            assertThat(again.info()).isEqualTo(frame.info());
            assertThat(again.columns()).isEqualTo(frame.columns());
            assertThat(again.periodic()).isEqualTo(frame.periodic());
            assertThat(again.crystal().lattice()).isEqualTo(frame.crystal().lattice());
            assertThat(again.crystal().fractionalCoordinates())
                    .containsExactly(frame.crystal().fractionalCoordinates(), within(1e-12));
        }
    }

    @Test
    void rowsCarryLabelsAndIds() throws IOException {
        List<ReadOutcome> outcomes = Outcomes.of(
                reader, "relax.extxyz", FRAME + FRAME.replace("energy=-3.5", "material_id=007 done note={1 2}"));
        assertThat(Outcomes.row(outcomes.get(0)).materialId()).isEqualTo("relax-1");
        assertThat(Outcomes.row(outcomes.get(0)).properties()).containsEntry("eAboveHull", 0.02);
        assertThat(Outcomes.row(outcomes.get(1)).materialId()).isEqualTo("007");
        assertThat(Outcomes.of(reader, "relax.extxyz.xz", Packed.xz(FRAME))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lattice=\"4 0 0 0 4 0 0 0 4\" |             | Lattice is missing",
                "0 4\" Prop                    | 0\" Prop    | Give the nine components",
                "Cs 0 0 0                      | Xx 0 0 0    | Unknown element \"Xx\"",
                "Cs 0 0 0                      | Cs 0 O 0    | \"pos\" of atom 0 is \"O\"",
                "0.3 F                         | 0.3         | 7 values where Properties names 8",
                "pos:R:3:forces                | pos:Q:3:forces | kind \"Q\"",
                "species:S:1                   | species:S   | cannot be read",
                "pbc=\"T T F\"                 | pbc=\"T T F | a quoted text is not closed",
                "pbc=\"T T F\"                 | pbc=\"F F F\" | a molecule in a box",
                "pbc=\"T T F\"                 | pbc=T       | Give three letters",
                "Cl 2 2 2                      | Cl 0 0 0    | Å apart",
                "e_above_hull=0.02             | e_above_hull=low | e_above_hull",
            })
    void aBrokenFrameLeavesTheOthers(String good, String bad, String reason) throws IOException {
        assertThat(FRAME).contains(good);
        String broken = FRAME.replace(good, bad == null ? "" : bad);
        List<ReadOutcome> outcomes = Outcomes.of(reader, "f.xyz", FRAME + broken + FRAME);
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).contains(reason);
        assertThat(Outcomes.row(outcomes.get(2)).materialId()).isEqualTo("f-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2\\nLattice | 3\\nLattice | has 2 atoms of 3",
                "2\\nLattice | two\\nLattice | Line 5 has \"two\"",
                "2\\nLattice | 0\\nLattice | announces 0 atoms",
                "2\\nLattice | 99999999999\\nLattice | announces 99999999999 atoms",
            })
    void afterAWrongCountTheNextFrameIsFound(String good, String bad, String reason) throws IOException {
        String broken = FRAME.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        List<ReadOutcome> outcomes = Outcomes.of(reader, "f.xyz", FRAME + broken + FRAME);
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).contains(reason);
        assertThat(Outcomes.crystal(outcomes.get(2)).atomCount()).isEqualTo(2);
    }

    @Test
    void aFileThatBreaksOffIsSaid() throws IOException {
        List<ReadOutcome> outcomes = Outcomes.of(reader, "f.xyz", FRAME + FRAME.substring(0, FRAME.indexOf("Cl")));
        assertThat(Outcomes.reason(outcomes.get(1))).contains("line 5").contains("1 atoms of 2");
        assertThat(Outcomes.of(reader, "f.xyz", "")).isEmpty();
    }

    @Test
    void framesAreReadOneByOne() throws IOException {
        byte[] one = FRAME.getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return one[at++ % one.length];
            }
        };
        try (Stream<ReadOutcome> rows = reader.read("endless.xyz", endless)) {
            assertThat(rows.limit(20_000).count()).isEqualTo(20_000);
        }
    }
}
