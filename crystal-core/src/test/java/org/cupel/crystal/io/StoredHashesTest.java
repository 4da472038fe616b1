package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Databases and models hold structure hashes of earlier releases. The SHA-256 over all of them, one a line, was taken
 * before reading, checking and hashing were made faster.
 */
class StoredHashesTest {

    private static final String SAMPLE = "deploy/sample/li-tm-oxides.jsonl.gz";
    private static final String SHARED = "../shared/data/materials-project/mp_structures.jsonl.gz";

    private static Path file(String name) {
        return Path.of(System.getProperty("cupel.home", "..")).resolve(name).normalize();
    }

    private static List<ReadOutcome> read(MaterialReader reader, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = reader.read(file.toString(), in)) {
            return rows.toList();
        }
    }

    private static String digest(List<ReadOutcome> outcomes) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (ReadOutcome outcome : outcomes) {
            if (outcome instanceof ReadOutcome.Accepted row) {
                String line = row.row().crystal().structureHash() + "\n";
                sha256.update(line.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void check(Path file, String digest) throws IOException, NoSuchAlgorithmException {
        JsonLinesReader reader = new JsonLinesReader(CrystalChecks.defaults());
        List<ReadOutcome> outcomes = read(reader, file);
        assertThat(digest(outcomes)).isEqualTo(digest);
        assertThat(new ArrayList<>(read(reader.inParallel(Parallelism.of(2)), file)))
                .isEqualTo(outcomes);
    }

    @Test
    void ofTheSample() throws IOException, NoSuchAlgorithmException {
        check(file(SAMPLE), "127a7c9914eb0933d575f45f819979effa13294eceb0939fd96cf87c32635eae");
    }

    @Test
    void ofMaterialsProject() throws IOException, NoSuchAlgorithmException {
        Path file = file(SHARED);
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + file + " on this machine.");
        }
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        check(file, "00a0543b8c9930877f2e000e62fc14a3999142d30ffc271290db5fb92e18a81c");
    }
}
