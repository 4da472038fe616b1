package org.cupel.ingest.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * A body on disk, and notes beside it that tell of what it is a part.
 *
 * <p>The notes are written before the first byte, so a process that dies leaves either nothing or something that another
 * can continue.
 */
final class SpoolFile {

    private final Path file;
    private final Path notes;

    SpoolFile(Path file) {
        this.file = file;
        this.notes = file.resolveSibling(file.getFileName() + ".notes");
    }

    Path file() {
        return file;
    }

    /** What is known of the part that is there; nothing is there if this is empty. */
    SpoolNotes notes(String identity) {
        try {
            if (!Files.exists(file) || !Files.exists(notes)) {
                return SpoolNotes.NONE;
            }
            Properties read = new Properties();
            read.load(new StringReader(Files.readString(notes)));
            SpoolNotes found = SpoolNotes.of(read);
            return found.identity().equals(identity) ? found : SpoolNotes.NONE;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + notes, failure);
        }
    }

    long sizeBytes() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    /** Drops what was there. */
    void begin(SpoolNotes told) {
        discard();
        try {
            StringWriter text = new StringWriter();
            told.properties().store(text, null);
            Path whole = notes.resolveSibling(notes.getFileName() + ".new");
            Files.writeString(whole, text.toString());
            Files.move(whole, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + notes, failure);
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(notes);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + file, failure);
        }
    }
}
