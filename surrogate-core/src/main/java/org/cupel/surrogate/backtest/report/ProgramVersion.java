package org.cupel.surrogate.backtest.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.backtest.Backtest;

/**
 * Which program searched.
 *
 * @param cupel its version
 * @param searchSha256 of the compiled code that reads crystals, learns and chooses: the same code, the same searches
 * @param java that ran it
 */
public record ProgramVersion(String cupel, String searchSha256, String java) {

    private static final String CUPEL = "0.1.0";

    /**
     * @param readers of the code that reads the data, whatever else it is
     */
    public static ProgramVersion current(Class<?>... readers) throws IOException {
        MessageDigest all = digest();
        for (Class<?> part : List.of(Crystal.class, Backtest.class)) {
            all.update(of(part));
        }
        for (Class<?> reader : readers) {
            all.update(of(reader));
        }
        return new ProgramVersion(
                CUPEL, HexFormat.of().formatHex(all.digest()), Runtime.version().toString());
    }

    /** A hash of the archive or folder that the class is from. */
    private static byte[] of(Class<?> part) throws IOException {
        Path home = home(part);
        MessageDigest hash = digest();
        try (Stream<Path> files = Files.isRegularFile(home) ? Stream.of(home) : Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hash.update(home.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                hash.update(Files.readAllBytes(file));
            }
        }
        return hash.digest();
    }

    private static Path home(Class<?> part) {
        try {
            return Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The class path has a place that is no address", impossible);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
