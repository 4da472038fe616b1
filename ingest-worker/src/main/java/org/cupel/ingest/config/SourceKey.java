package org.cupel.ingest.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A secret that lies in a file that may be replaced at any time, or is set. */
record SourceKey(Optional<String> key, Optional<Path> file) implements Supplier<Optional<String>> {

    @Override
    public Optional<String> get() {
        return content().or(() -> key).map(String::strip).filter(secret -> !secret.isEmpty());
    }

    private Optional<String> content() {
        return file.filter(Files::isReadable).map(SourceKey::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", unreadable);
        }
    }
}
