package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a file is cut or changed, there are rows, rejections, or a source that cannot be read: nothing else. */
class DamagedFilesTest {

    /** For a longer search: {@code -Ddamaged.rounds=5000 -Ddamaged.seed=7}. */
    private static final int ROUNDS = Integer.getInteger("damaged.rounds", 300);

    private static final long SEED = Long.getLong("damaged.seed", 20_240_607L);

    static Stream<Arguments> files() throws IOException {
        String page =
                "{\"data\":[{\"material_id\":\"m-1\",\"last_updated\":{\"$date\":\"2024-01-01\"},\"band_gap\":\"1\","
                        + "\"structure\":" + PymatgenJsonWriter.structure(Goldens.crystal("wurtzite-ZnO"))
                        + "},{\"material_id\":\"m-2\",\"deprecated\":true}],\"errors\":[],\"meta\":{\"total_doc\":2}}";
        String aflow = "{\"1 of 2\":{\"auid\":\"aflow:1\",\"compound\":\"Na1Cl1\",\"geometry\":\"4,4,4,60,60,60\","
                + "\"positions_fractional\":\"0,0,0;0.5,0.5,0.5\",\"Egap\":\"5\"},\"2 of 2\":{\"auid\":\"b\",\"compound\":\"C8\",\"Egap\":\"4\"}}";
        String oqmd =
                "[{\"entry_id\":1,\"unit_cell\":[[4,0,0],[0,4,0],[0,0,4]],\"sites\":[\"Cs @ 0 0 0\",\"Cl @ 0.5 0.5 0.5\"],\"stability\":-1}]";
        String table = "id,formula,cif,e_form\nx-1,ZnO,\"" + CifWriter.block("a", Goldens.crystal("wurtzite-ZnO"))
                + "\",-1\nx-2,\"LiO\",,2\n";
        return Stream.of(
                Arguments.of("table.csv", table.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page.mp.json", page.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page.aflow.json", aflow.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page.oqmd.json", oqmd.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page.json.gz", Packed.gzip(page)),
                Arguments.of("list.entries.json", golden("formats/entries.json")),
                Arguments.of("page.optimade.json", golden("formats/page.optimade.json")),
                Arguments.of("frames.extxyz", golden("formats/frames.extxyz")),
                Arguments.of("first.tar", golden("slabs/first.tar")),
                Arguments.of("last.tar.gz", Packed.gzip(golden("slabs/last.tar"))),
                Arguments.of("s2ef_0.tar", golden("slabs/s2ef_txt_first.tar")),
                Arguments.of("s2ef_1.tar", golden("slabs/s2ef_txt_last.tar")),
                Arguments.of("slab0.traj", golden("slabs/slab0.traj")),
                Arguments.of("olivine.cif", golden("files/olivine-LiFePO4.cif")),
                Arguments.of("wurtzite.vasp", golden("files/wurtzite-ZnO-direct.vasp")));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = DamagedFilesTest.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsCutOrChangedIsToldAsSuch(String name, byte[] whole) {
        MaterialReader reader = MaterialFormat.ofFileName(name).orElseThrow().reader(CrystalChecks.defaults());
        Random random = new Random(SEED);
        assertThat(outcomes(reader, name, whole, "whole")).isPositive();
        for (int round = 0; round < ROUNDS; round++) {
            int cut = random.nextInt(whole.length);
            outcomes(reader, name, Arrays.copyOf(whole, cut), "cut at " + cut);
            byte[] changed = whole.clone();
            StringBuilder told = new StringBuilder("changed at");
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(whole.length);
                changed[at] = (byte) random.nextInt(256);
                told.append(' ').append(at).append('=').append(changed[at]);
            }
            outcomes(reader, name, changed, told.toString());
        }
    }

    /** How many there were, or -1 where the source cannot be read. */
    private static long outcomes(MaterialReader reader, String name, byte[] bytes, String what) {
        try (Stream<ReadOutcome> rows = reader.read(name, new ByteArrayInputStream(bytes))) {
            return rows.filter(outcome -> outcome.rowNumber() > 0).toList().size();
        } catch (IOException | UncheckedIOException | UnreadableSourceException expected) {
            return -1;
        } catch (RuntimeException | StackOverflowError unexpected) {
            return fail(name + " " + what + ": " + unexpected, unexpected);
        }
    }
}
