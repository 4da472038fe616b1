package org.cupel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events of every release still load. The files of a release are frozen: a later release adds a folder beside them.
 *
 * <p>A file is named after its record, with a variant after a dash.
 */
class StoredEventsTest {

    private static final ObjectMapper JSON = ExampleEvents.JSON;

    static List<Path> stored() throws IOException, URISyntaxException {
        var root = Path.of(StoredEventsTest.class.getResource("/events").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void loadsWithEveryValue(Path file) throws IOException {
        CupelEvent event = JSON.readValue(file.toFile(), typeOf(file));
        assertThat(event.aggregateId()).isNotBlank();
        assertThat(event.topic().eventType()).isEqualTo(typeOf(file));
        var written = JSON.valueToTree(event);
        JSON.readTree(file.toFile()).properties().forEach(member -> assertThat(written.get(member.getKey()))
                .as("%s of %s", member.getKey(), file.getFileName())
                .isEqualTo(member.getValue()));
    }

    @Test
    void everyTopicHasAStoredEvent() throws IOException, URISyntaxException {
        var types = stored().stream().map(StoredEventsTest::typeOf).toList();
        assertThat(types)
                .containsAll(Arrays.stream(Topic.values()).map(Topic::eventType).toList());
    }

    private static Class<? extends CupelEvent> typeOf(Path file) {
        var name = file.getFileName().toString().split("[-.]")[0];
        return Arrays.stream(Topic.values())
                .map(Topic::eventType)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No record is named '" + name + "': " + file));
    }
}
