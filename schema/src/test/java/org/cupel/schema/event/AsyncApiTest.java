package org.cupel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names every topic with its partitions and its payload. */
class AsyncApiTest {

    private final JsonNode document = read();

    @Test
    void topicsAndPartitionsAreThoseOfTheEnum() {
        Map<String, Integer> documented = new HashMap<>();
        document.get("channels")
                .forEach(channel -> documented.put(
                        channel.get("address").asText(),
                        channel.at("/bindings/kafka/partitions").asInt()));
        assertThat(documented)
                .isEqualTo(
                        Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, Topic::partitions)));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(this::resolves);
    }

    @Test
    void everyTopicCarriesItsRecord() {
        assertThat(Arrays.stream(Topic.values())
                        .collect(Collectors.toMap(Function.identity(), topic -> document.at(payload(topic))
                                .asText())))
                .allSatisfy((topic, reference) -> assertThat(reference)
                        .isEqualTo("./json/" + topic.eventType().getSimpleName() + ".json"));
    }

    @Test
    void everyTopicIsSentAndReceivedBySomebody() {
        for (Topic topic : Topic.values()) {
            var actions = document.get("operations").findParents("action").stream()
                    .filter(operation -> operation
                            .at("/channel/$ref")
                            .asText()
                            .equals("#/channels/" + topic.eventType().getSimpleName()))
                    .map(operation -> operation.get("action").asText())
                    .toList();
            assertThat(actions).as(topic.topicName()).contains("send", "receive");
        }
    }

    private void resolves(String reference) {
        if (reference.startsWith("#")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        } else {
            assertThat(Topic.class.getResource("/" + reference.substring(2)))
                    .as(reference)
                    .isNotNull();
        }
    }

    private static String payload(Topic topic) {
        return "/components/messages/" + topic.eventType().getSimpleName() + "/payload/schema/$ref";
    }

    private static JsonNode read() {
        try (var in = Topic.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
