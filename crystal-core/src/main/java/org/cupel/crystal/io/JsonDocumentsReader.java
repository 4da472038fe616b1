package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;

/**
 * JSON documents of pymatgen, the Materials Project or OPTIMADE: one {@code Structure.as_dict()}, a list of them, or of
 * documents with {@code material_id}, {@code structure} and labels, bare or under {@code data}; a page of an OPTIMADE
 * server or a single resource of one. One document is in memory at a time.
 *
 * <p>Without an id, a material is called as the file, in a list followed by a dash and its place from 1.
 */
public final class JsonDocumentsReader implements MaterialReader {

    private final JsonDocuments.Kind kind;

    public JsonDocumentsReader(CrystalChecks checks) {
        this(new MaterialDocuments(checks));
    }

    /** For documents of another kind. */
    public JsonDocumentsReader(JsonDocuments.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        return JsonDocuments.read(name, in, kind);
    }
}
