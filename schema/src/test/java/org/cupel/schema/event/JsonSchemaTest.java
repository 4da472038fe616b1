package org.cupel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON Schemas, which other languages read, tell the same as the records. */
class JsonSchemaTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aSerialisedRecordIsValid(Topic topic) throws IOException {
        assertThat(errors(topic, example(topic))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void componentsAndPropertiesAreTheSame(Topic topic) throws IOException {
        var properties = document(topic).get("properties");
        assertThat(names(properties.fieldNames())).containsExactlyElementsOf(components(topic));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyComponentButTheNullableIsRequired(Topic topic) throws IOException {
        var required = StreamSupport.stream(document(topic).get("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(required)
                .containsExactlyElementsOf(components(topic).stream()
                        .filter(name -> !nullable(topic).contains(name))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void onlyTheNullableMayBeNull(Topic topic) throws IOException {
        for (String name : components(topic)) {
            ObjectNode event = example(topic);
            event.putNull(name);
            assertThat(errors(topic, event).isEmpty())
                    .as("%s.%s = null is valid", topic, name)
                    .isEqualTo(nullable(topic).contains(name));
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void anIdThatIsNoUuidIsRefused(Topic topic) throws IOException {
        for (String name : uuidComponents(topic)) {
            ObjectNode event = example(topic);
            event.put(name, "seven");
            assertThat(errors(topic, event)).as("%s.%s", topic, name).hasSize(1);
        }
    }

    private static Set<?> errors(Topic topic, JsonNode event) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema = SCHEMAS.getSchema(document(topic), config);
        return schema.validate(event);
    }

    private static ObjectNode example(Topic topic) {
        return ExampleEvents.JSON.valueToTree(ExampleEvents.of(topic));
    }

    private static JsonNode document(Topic topic) throws IOException {
        String path = "/json/" + topic.eventType().getSimpleName() + ".json";
        try (var in = Topic.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return ExampleEvents.JSON.readTree(in);
        }
    }

    private static List<String> components(Topic topic) {
        return Arrays.stream(topic.eventType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> uuidComponents(Topic topic) {
        return Arrays.stream(topic.eventType().getRecordComponents())
                .filter(component -> component.getType() == UUID.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static Set<String> nullable(Topic topic) {
        return ExampleEvents.NULLABLE.getOrDefault(topic.eventType(), Set.of());
    }

    private static List<String> names(Iterator<String> names) {
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false)
                .toList();
    }
}
