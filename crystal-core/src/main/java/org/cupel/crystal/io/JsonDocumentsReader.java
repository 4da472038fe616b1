package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/**
 * JSON documents of pymatgen, the Materials Project or OPTIMADE: one {@code Structure.as_dict()}, a list of them, or of
 * documents with {@code material_id}, {@code structure} and labels, bare or under {@code data}; a page of an OPTIMADE
 * server or a single resource of one.
 *
 * <p>Without an id, a material is called as the file, in a list followed by a dash and its place from 1.
 */
public final class JsonDocumentsReader implements MaterialReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final CrystalChecks checks;

    public JsonDocumentsReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        String text = WholeText.of(name, in);
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            String reason = "Not JSON: " + malformed.getOriginalMessage() + ". Give one complete JSON document.";
            return Stream.of(new ReadOutcome.Rejected(1, CrystalText.stem(name), reason, text));
        }
        JsonNode documents = root.isArray() ? root : root.path("data");
        return documents.isArray()
                ? IntStream.range(0, documents.size())
                        .mapToObj(i -> outcome(CrystalText.stem(name) + "-" + (i + 1), i + 1, documents.get(i)))
                : Stream.of(outcome(CrystalText.stem(name), 1, documents.isObject() ? documents : root));
    }

    private ReadOutcome outcome(String defaultId, int number, JsonNode node) {
        String given = MaterialNodes.id(node);
        String id = given.isEmpty() ? defaultId : given;
        try {
            return new ReadOutcome.Accepted(number, MaterialNodes.row(id, node, checks));
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(number, id, refused.getMessage(), node.toString());
        }
    }
}
