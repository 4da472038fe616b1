package org.cupel.stack;

import java.nio.file.Path;
import java.util.Map;

/** Where unpacked binaries and the Python environment are kept between runs and checkouts. */
final class Cache {
    private Cache() {}

    static Path folder() {
        Map<String, String> environment = System.getenv();
        String named = environment.getOrDefault("CUPEL_CACHE", "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("cupel").toAbsolutePath();
    }
}
