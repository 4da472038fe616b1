package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.backtest.Backtest;
import org.cupel.workbench.fetch.Sha256;

/**
 * Which program searched.
 *
 * @param cupel its version
 * @param searchSha256 of the compiled code that reads crystals, learns and chooses: the same code, the same searches
 * @param java that ran it
 */
record ProgramVersion(String cupel, String searchSha256, String java) {

    static final String CUPEL = "0.1.0";

    static ProgramVersion current() throws IOException {
        String parts = "";
        for (Class<?> part : List.of(Crystal.class, Backtest.class, ProgramVersion.class)) {
            parts += of(part);
        }
        return new ProgramVersion(CUPEL, Sha256.ofText(parts), Runtime.version().toString());
    }

    private static String of(Class<?> part) throws IOException {
        Path home;
        try {
            home = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The class path has a place that is no address", impossible);
        }
        if (Files.isRegularFile(home)) {
            return Sha256.of(home);
        }
        try (Stream<Path> files = Files.walk(home)) {
            return Sha256.ofText(files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(file -> home.relativize(file) + "=" + hash(file))
                    .toList()
                    .toString());
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
