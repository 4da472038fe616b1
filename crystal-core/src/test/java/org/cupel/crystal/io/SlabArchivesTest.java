package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.oc20.RelaxationArchiveReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that {@code src/test/python/make_slabs.py} packed as OC20 packs its own, with the numbers of ASE. */
class SlabArchivesTest {

    private static final JsonNode GOLDEN = Goldens.json("slabs/slabs.json");

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = SlabArchivesTest.class.getResourceAsStream("/golden/slabs/" + file)) {
            return in.readAllBytes();
        }
    }

    private static List<ReadOutcome> read(String name, byte[] bytes) throws IOException {
        return Outcomes.of(MaterialFormat.ofFileName(name).orElseThrow().reader(CrystalChecks.defaults()), name, bytes);
    }

    /** The same archive with each file changed as told, and dropped where the name becomes null. */
    private static byte[] repacked(String file, UnaryOperator<String> name, UnaryOperator<byte[]> content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(bytes(file)));
                TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String renamed = name.apply(entry.getName());
                byte[] changed = content.apply(in.readAllBytes());
                if (renamed != null) {
                    put(out, renamed, changed);
                }
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.tar", "last.tar"})
    void relaxationsAreReadWhereverTheReferencesStand(String file) throws IOException {
        List<ReadOutcome> outcomes = read(file, bytes(file));
        assertThat(outcomes).hasSize(3);
        for (ReadOutcome outcome : outcomes) {
            MaterialRow row = Outcomes.row(outcome);
            JsonNode expected = GOLDEN.path("systems").path(row.materialId());
            agrees(row, expected);
            assertThat(row.properties().get("adsorptionEnergy"))
                    .isCloseTo(expected.path("adsorptionEnergy").doubleValue(), within(1e-9));
            assertThat(row.origin().facts())
                    .containsEntry("frames", expected.path("frames").asText())
                    .containsEntry(
                            "adsorbateFormula", expected.path("species").path(8).asText());
            assertThat(row.origin().functional()).isEqualTo("RPBE");
        }
    }

    private static void agrees(MaterialRow row, JsonNode expected) {
        assertThat(row.crystal().species()).extracting(Enum::name).containsExactly(words(expected.path("species")));
        double[] last = row.crystal().fractionalCoordinates();
        double[] first = row.origin().relaxation().initial().fractionalCoordinates();
        assertThat(last).containsExactly(Goldens.doubles(expected.path("frac")), within(1e-8));
        assertThat(first).containsExactly(Goldens.doubles(expected.path("initial")), within(1e-8));
        assertThat(row.properties().get("energyPerAtom"))
                .isCloseTo(expected.path("energy").doubleValue() / 9, within(1e-9));
        assertThat(row.origin().relaxation().tags())
                .hasToString(expected.path("tags").toString().replace(",", ", "));
    }

    private static String[] words(JsonNode list) {
        String[] words = new String[list.size()];
        Arrays.setAll(words, i -> list.get(i).asText());
        return words;
    }

    /** The three systems hold O, H and C: a name that does not fit the tagged atoms is not believed. */
    @Test
    void theAdsorbateIsToldByTheCallerOrTheNumberOfTheArchive() throws IOException {
        MaterialReader told = new RelaxationArchiveReader(CrystalChecks.defaults(), "*O");
        assertThat(adsorbates(Outcomes.of(told, "x.tar", bytes("first.tar")))).containsExactly("*O", null, null);
        MaterialReader named = new RelaxationArchiveReader(CrystalChecks.defaults(), "atomic oxygen");
        assertThat(adsorbates(Outcomes.of(named, "x.tar", bytes("first.tar")))).containsOnly("atomic oxygen");
        assertThat(adsorbates(read("data/1.tar", bytes("first.tar")))).containsExactly(null, "*H", null);
        assertThat(adsorbates(read("4.tar.gz", Packed.gzip(bytes("last.tar"))))).containsExactly(null, null, "*C");
        assertThat(adsorbates(read("first.tar", bytes("first.tar")))).containsOnlyNulls();
    }

    private static List<String> adsorbates(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> Outcomes.row(outcome).origin().facts().get("adsorbate"))
                .toList();
    }

    @Test
    void aCompressedArchiveIsReadAlike() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes("first.tar"));
        }
        assertThat(read("first.tar.gz", gzip.toByteArray())).isEqualTo(read("first.tar", bytes("first.tar")));
    }

    /** Four thousand systems, of which each row is dropped as it comes. */
    @Test
    void memoryDoesNotGrowWithTheArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(bytes("last.tar")));
                TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            in.getNextEntry();
            byte[] member = in.readAllBytes();
            StringBuilder references = new StringBuilder();
            for (int i = 0; i < 4000; i++) {
                references.append("many").append(i).append(",-1.5\n");
            }
            put(out, "system.txt", references.toString().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 4000; i++) {
                put(out, "many" + i + ".extxyz.xz", member);
            }
        }
        long[] used = new long[2];
        try (var rows = MaterialFormat.OC20_RELAXATIONS
                .reader(CrystalChecks.defaults())
                .read("many.tar", new ByteArrayInputStream(bytes.toByteArray()))) {
            rows.forEach(outcome -> {
                assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
                if (outcome.rowNumber() == 500 || outcome.rowNumber() == 4000) {
                    used[outcome.rowNumber() / 4000] = usedBytes();
                }
            });
        }
        assertThat(used[1] - used[0]).isLessThan(3 << 20);
    }

    private static void put(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    @Test
    void withoutAReferenceASystemIsRefusedAndTheOthersStand() throws IOException {
        byte[] without = repacked(
                "last.tar",
                name -> name,
                content -> content.length > 300
                        ? content
                        : new String(content, StandardCharsets.UTF_8)
                                .replace("slab1,", "other,")
                                .getBytes());
        List<ReadOutcome> outcomes = read("x.tar", without);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("no reference energy of \"slab1\"");
        assertThat(outcomes.get(2)).isInstanceOf(ReadOutcome.Accepted.class);
        byte[] none = repacked("last.tar", name -> name.endsWith("system.txt") ? null : name, content -> content);
        assertThat(read("x.tar", none)).hasSize(3).allSatisfy(outcome -> assertThat(Outcomes.reason(outcome))
                .contains("no reference energy"));
    }

    @Test
    void aBrokenMemberIsRefusedAndTheOthersStand() throws IOException {
        int[] count = {0};
        byte[] cut = repacked(
                "first.tar",
                name -> name,
                content -> count[0]++ == 2 ? Arrays.copyOf(content, content.length / 2) : content);
        List<ReadOutcome> outcomes = read("x.tar", cut);
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("\"slab1.extxyz.xz\" breaks off");
        assertThat(outcomes.get(2)).isInstanceOf(ReadOutcome.Accepted.class);
    }

    @Test
    void anArchiveThatBreaksOffFailsBehindTheRowsBeforeTheBreak() throws IOException {
        byte[] half = Arrays.copyOf(bytes("first.tar"), 4096);
        MaterialReader reader = MaterialFormat.OC20_RELAXATIONS.reader(CrystalChecks.defaults());
        var rows = reader.read("x.tar", new ByteArrayInputStream(half)).iterator();
        assertThat(rows.next()).isInstanceOf(ReadOutcome.Accepted.class);
        assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> read("x.tar", "no archive at all ".repeat(100).getBytes()))
                .isInstanceOf(UnreadableSourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2ef_txt_first.tar", "s2ef_txt_last.tar"})
    void everyFrameOfS2efIsARow(String file) throws IOException {
        List<ReadOutcome> outcomes = read(file, bytes(file));
        assertThat(outcomes).hasSize(9);
        for (int i = 0; i < 9; i++) {
            MaterialRow row = Outcomes.row(outcomes.get(i));
            JsonNode expected = GOLDEN.path("frames").path(i);
            assertThat(row.materialId()).isEqualTo(expected.path("id").asText());
            assertThat(outcomes.get(i).rowNumber()).isEqualTo(i + 1);
            assertThat(row.properties().get("adsorptionEnergy"))
                    .isCloseTo(expected.path("adsorptionEnergy").doubleValue(), within(1e-9));
        }
    }

    @Test
    void framesWithoutTheirTextAreRefused() throws IOException {
        byte[] lonely =
                repacked("s2ef_txt_last.tar", name -> name.endsWith(".txt.xz") ? null : name, content -> content);
        assertThat(Outcomes.reason(read("s2ef_x.tar", lonely).get(0))).contains("no text file");
        byte[] shorter = repacked(
                "s2ef_txt_first.tar",
                name -> name.replace(".txt.xz", ".txt"),
                content -> content.length > 300
                        ? content
                        : "slab0,frame1,1.5\nslab0,frame0".getBytes(StandardCharsets.UTF_8));
        List<ReadOutcome> outcomes = read("s2ef_x.tar", shorter);
        assertThat(outcomes).hasSize(9);
        assertThat(outcomes.get(0)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("Write system,frame,reference energy");
        assertThat(Outcomes.reason(outcomes.get(2))).contains("none for frame 3");
    }

    @Test
    void aTrajectoryOfAseIsARelaxation() throws IOException {
        MaterialRow row = Outcomes.row(read("slab0.traj", bytes("slab0.traj")).get(0));
        JsonNode expected = GOLDEN.path("systems").path("slab0");
        assertThat(row.materialId()).isEqualTo("slab0");
        agrees(row, expected);
        assertThat(row.origin().facts())
                .containsEntry("images", expected.path("frames").asText());
    }

    @Test
    void whatIsNoTrajectoryIsRefused() throws IOException {
        byte[] good = bytes("slab0.traj");
        assertThatThrownBy(() -> read("x.traj", Arrays.copyOf(good, 30))).hasMessageContaining("only 30 bytes");
        assertThatThrownBy(() -> read("x.traj", new byte[100])).hasMessageContaining("is no ASE trajectory");
        assertThat(Outcomes.reason(
                        read("x.traj", Arrays.copyOf(good, good.length / 2)).get(0)))
                .contains("but the file has");
    }
}
