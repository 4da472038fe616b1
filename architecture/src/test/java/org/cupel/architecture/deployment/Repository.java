package org.cupel.architecture.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the repository as these tests read them. */
final class Repository {

    static final Path HOME = Path.of(System.getProperty("cupel.home", "..")).toAbsolutePath();
    static final List<String> SERVICES =
            List.of("ingest-worker", "train-worker", "predict-worker", "acquisition-service", "api-gateway");

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Repository() {}

    static Path file(String path) {
        return HOME.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> yamlDocuments(String path) {
        return parse(text(path));
    }

    /** Reads one YAML document into a record; a field that the record does not have fails, and so does a key given twice. */
    static <T> T strictYaml(String text, Class<T> type) {
        try {
            return STRICT.treeToValue(parse(text).get(0), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    // SnakeYAML itself, because Jackson's YAML module knows neither aliases of maps nor merge keys.
    private static List<JsonNode> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(options)).loadAll(text).forEach(d -> documents.add(STRICT.valueToTree(d)));
        return documents;
    }

    /** The value of a property of the root pom. */
    static String pomProperty(String name) {
        String pom = text("pom.xml");
        int start = pom.indexOf("<" + name + ">") + name.length() + 2;
        return pom.substring(start, pom.indexOf("</" + name + ">"));
    }
}
