package org.cupel.workbench.cache;

import java.nio.file.Path;

/** Where things are kept on this machine between runs, as for the local stack. */
public final class CacheFolder {

    private CacheFolder() {}

    /** {@code CUPEL_CACHE}, else {@code XDG_CACHE_HOME/cupel}, else {@code ~/.cache/cupel}. */
    public static Path of(String what) {
        String named = System.getenv().getOrDefault("CUPEL_CACHE", "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath().resolve(what);
        }
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("cupel").toAbsolutePath().resolve(what);
    }
}
