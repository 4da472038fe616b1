package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
        Secrets made = Secrets.of(folder);
        Secrets read = Secrets.of(folder);
        assertThat(read.s3SecretKey()).isEqualTo(made.s3SecretKey());
        assertThat(read.databaseAdmin()).isEqualTo(made.databaseAdmin());
        Path file = folder.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void differFromEachOther() throws Exception {
        Secrets secrets = Secrets.of(folder);
        Set<String> all = new HashSet<>();
        DatabaseRoles.ALL.forEach(role -> all.add(secrets.database(role)));
        assertThat(all).hasSize(DatabaseRoles.ALL.size());
    }

    @Test
    void namesTheRolesWhenOneIsUnknown() throws Exception {
        Secrets secrets = Secrets.of(folder);
        assertThatThrownBy(() -> secrets.database("cupel_nobody"))
                .hasMessageContaining("cupel_nobody")
                .hasMessageContaining("cupel_ingest");
    }
}
