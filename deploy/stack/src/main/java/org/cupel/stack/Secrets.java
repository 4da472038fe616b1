package org.cupel.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords and keys, made once per state folder and readable by its owner only. */
public final class Secrets {
    private static final String FILE = "secrets.properties";
    private static final String ADMIN = "postgres";
    private static final String S3_ACCESS = "s3.access";
    private static final String S3_SECRET = "s3.secret";
    private static final String WEBHOOKS = "gateway.webhooks";
    private static final int BYTES = 20;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the secrets of a state folder; those it lacks are made and written first. */
    public static Secrets of(Path stateFolder) throws IOException {
        Files.createDirectories(stateFolder);
        Path file = stateFolder.resolve(FILE);
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        if (complete(values)) {
            write(values, file);
        }
        return new Secrets(values);
    }

    public String databaseAdmin() {
        return values.getProperty(ADMIN);
    }

    /** @param role a role of bootstrap.sql, e.g. {@code cupel_ingest} */
    public String database(String role) {
        String password = values.getProperty(role);
        if (password == null) {
            throw new IllegalArgumentException("No database role '" + role + "'. Maybe one of " + DatabaseRoles.ALL);
        }
        return password;
    }

    public String s3AccessKey() {
        return values.getProperty(S3_ACCESS);
    }

    public String s3SecretKey() {
        return values.getProperty(S3_SECRET);
    }

    /** What the secrets of webhooks follow from. */
    public String webhooks() {
        return values.getProperty(WEBHOOKS);
    }

    private static boolean complete(Properties values) {
        int before = values.size();
        values.computeIfAbsent(ADMIN, name -> random());
        DatabaseRoles.ALL.forEach(role -> values.computeIfAbsent(role, name -> random()));
        values.computeIfAbsent(S3_ACCESS, name -> random());
        values.computeIfAbsent(S3_SECRET, name -> random());
        values.computeIfAbsent(WEBHOOKS, name -> random());
        return values.size() > before;
    }

    private static void write(Properties values, Path file) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, "Made by Cupel for this folder alone");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
