package org.cupel.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar that carries them once per version. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The installation to use: {@code CUPEL_POSTGRES_HOME}, else the one that is bundled. */
    static Path home() throws IOException {
        String named = System.getenv().getOrDefault("CUPEL_POSTGRES_HOME", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        if (!bundledRunsHere()) {
            throw new StackException("The bundled PostgreSQL is for Linux on x86-64, and this is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + ". Maybe set CUPEL_POSTGRES_HOME to an installed PostgreSQL (the folder above bin).");
        }
        Path home = Cache.folder().resolve("postgres-" + archiveHash());
        if (!Files.exists(home.resolve("bin/postgres"))) {
            unpackTo(home);
        }
        return home;
    }

    private static boolean bundledRunsHere() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").equals("Linux") && (machine.equals("amd64") || machine.equals("x86_64"));
    }

    /** Unpacks beside and renames; of two processes that do so at once the first wins and the second uses its work. */
    private static void unpackTo(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-postgres-");
        try {
            unpack(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(fresh);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The PostgreSQL archive names a file outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
            if (executable && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Could not make " + target + " executable");
            }
        }
    }

    private static InputStream archive() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new StackException(
                    "No " + ARCHIVE + " on the class path. Maybe build with ./mvnw -pl deploy/stack install.");
        }
        return archive;
    }

    private static String archiveHash() throws IOException {
        try (DigestInputStream archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
