package org.cupel.workbench.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What {@code ./cupel up} wrote about its S3: the port in {@code state.json}, the keys in {@code secrets.properties}. */
final class LocalStack {

    private LocalStack() {}

    static Path folder(Path named, Map<String, String> environment) {
        if (named != null) {
            return named;
        }
        String state = environment.getOrDefault("CUPEL_STATE", "");
        return state.isBlank() ? Path.of(System.getProperty("cupel.home", "."), ".cupel") : Path.of(state);
    }

    static Optional<S3Settings> s3(Path folder, String bucket) {
        Path state = folder.resolve("state.json");
        Path secrets = folder.resolve("secrets.properties");
        if (!Files.isReadable(state) || !Files.isReadable(secrets)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(secrets)) {
            Properties keys = new Properties();
            keys.load(reader);
            for (JsonNode part : new ObjectMapper().readTree(state.toFile()).path("parts")) {
                if (part.path("name").asText().equals("s3")
                        && part.path("healthy").asBoolean()) {
                    return Optional.of(new S3Settings(
                            URI.create("http://127.0.0.1:" + part.path("port").asInt()),
                            keys.getProperty("s3.access"),
                            keys.getProperty("s3.secret"),
                            bucket,
                            S3Settings.DEFAULT_REGION));
                }
            }
            return Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
