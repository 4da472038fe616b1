package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.aflow.AflowEntries;
import org.cupel.crystal.io.mp.ComputedEntriesReader;
import org.cupel.crystal.io.oqmd.OqmdEntries;

/** JSON of any kind that is read, told apart by its fields: what {@link JsonDocumentsReader} reads, entries of AFLOW or OQMD, lists of computed entries. */
public final class AnyJsonReader implements MaterialReader {

    private static final int PEEK_BYTES = 4096;
    private static final Pattern COMPUTED = Pattern.compile("\"@class\"\\s*:\\s*\"Computed(Structure)?Entry\"");

    private final CrystalChecks checks;

    public AnyJsonReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(Compression.expand(in), PEEK_BYTES);
        plain.mark(PEEK_BYTES);
        String beginning = new String(plain.readNBytes(PEEK_BYTES), StandardCharsets.UTF_8);
        plain.reset();
        MaterialReader reader = COMPUTED.matcher(beginning).find()
                ? new ComputedEntriesReader(checks)
                : new JsonDocumentsReader(new AnyDocuments(checks));
        return reader.read(name, plain);
    }

    private static final class AnyDocuments implements JsonDocuments.Kind {

        private final JsonDocuments.Kind materials;
        private final JsonDocuments.Kind aflow;
        private final JsonDocuments.Kind oqmd;

        AnyDocuments(CrystalChecks checks) {
            materials = new MaterialDocuments(checks);
            aflow = new AflowEntries(checks);
            oqmd = new OqmdEntries(checks);
        }

        private JsonDocuments.Kind of(JsonNode document) {
            if (document.has("auid")) {
                return aflow;
            }
            return document.has("unit_cell") || document.has("_oqmd_unit_cell") ? oqmd : materials;
        }

        @Override
        public String id(JsonNode document) {
            return of(document).id(document);
        }

        @Override
        public ReadOutcome outcome(int number, String id, JsonNode document) {
            return of(document).outcome(number, id, document);
        }
    }
}
