package org.cupel.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cupel.schema.event.Topic;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final String PATH = "deploy/compose.yaml";
    private final ComposeFile compose = read(Repository.text(PATH));

    private static ComposeFile read(String text) {
        return Repository.strictYaml(text, ComposeFile.class);
    }

    @Test
    void an_unknown_field_fails() {
        String misspelt = Repository.text(PATH).replaceFirst("healthcheck:", "healthchecks:");
        assertThatThrownBy(() -> read(misspelt)).hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void every_service_is_there_with_limits_and_a_health_check() {
        assertThat(compose.services()).containsKeys(Repository.SERVICES.toArray(String[]::new));
        for (String name : Repository.SERVICES) {
            ComposeFile.Service service = compose.services().get(name);
            assertThat(service.build().args()).as(name).containsEntry("SERVICE", name);
            assertThat(Repository.file("deploy/" + service.build().context())
                            .resolve(service.build().dockerfile()))
                    .exists();
            assertThat(service.healthcheck().test().toString()).as(name).contains("/q/health/ready");
            assertThat(service.deploy().resources().limits().memory()).as(name).isNotBlank();
            assertThat(service.readOnly()).as(name).isTrue();
        }
    }

    @Test
    void the_gateway_is_never_on_ml_and_training_never_on_front() {
        assertThat(compose.networks().keySet()).containsExactlyInAnyOrder("front", "back", "ml", "out");
        assertThat(networksOf("api-gateway")).containsExactlyInAnyOrder("front", "back");
        assertThat(networksOf("train-worker")).doesNotContain("front").contains("ml");
        compose.services().forEach((name, service) -> {
            if (!name.equals("api-gateway")) {
                assertThat(service.networks()).as(name).doesNotContain("front");
                assertThat(service.ports()).as("published ports of " + name).isNull();
            }
        });
    }

    @Test
    void only_ingestion_reaches_out_and_its_downloads_lie_on_a_volume() {
        compose.services()
                .forEach((name, service) -> assertThat(service.networks().contains("out"))
                        .as(name + " is on out")
                        .isEqualTo(name.equals("ingest-worker")));
        assertThat(compose.networks().get("out").internal()).isFalse();
        ComposeFile.Service ingestion = compose.services().get("ingest-worker");
        assertThat(ingestion.volumes())
                .contains("spool:" + ingestion.environment().get("CUPEL_INGEST_SPOOL"));
        assertThat(compose.volumes()).containsKey("spool");
    }

    @Test
    void whoever_depends_on_another_shares_a_network_with_it() {
        compose.services().forEach((name, service) -> {
            if (service.dependsOn() != null) {
                service.dependsOn().keySet().forEach(other -> {
                    assertThat(compose.services()).as(name + " depends on it").containsKey(other);
                    assertThat(networksOf(other))
                            .as(name + " reaches " + other)
                            .containsAnyElementsOf(networksOf(name));
                });
            }
        });
    }

    @Test
    void every_variable_is_in_the_example_file() {
        Set<String> needed = Pattern.compile("\\$\\{([A-Z0-9_]+):[?-]")
                .matcher(Repository.text(PATH))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offered = Repository.text("deploy/compose.env.example")
                .lines()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).isEqualTo(needed);
    }

    @Test
    void services_get_every_variable_that_they_read() throws IOException {
        for (String name : Repository.SERVICES) {
            Set<String> given =
                    new TreeSet<>(compose.services().get(name).environment().keySet());
            given.addAll(List.of("CUPEL_HTTP_HOST", "CUPEL_HTTP_PORT"));
            assertThat(given).as(name).containsAll(ServiceEnvironment.requiredBy(name));
        }
    }

    @Test
    void images_run_the_versions_of_the_local_stack() {
        assertThat(compose.services().get("kafka").image())
                .isEqualTo("apache/kafka:" + Repository.pomProperty("kafka-broker.version"));
        assertThat(compose.services().get("s3").image())
                .endsWith("s3proxy-" + Repository.pomProperty("s3proxy.version"));
        assertThat(compose.services().get("postgres").image())
                .isEqualTo("postgres:"
                        + Repository.pomProperty("postgres-binaries.version").split("\\.")[0]);
    }

    @Test
    void the_topics_are_those_of_the_schema() {
        String expected = Arrays.stream(Topic.values())
                .map(topic -> "create " + topic.topicName() + " " + topic.partitions())
                .collect(Collectors.joining("\n"));
        assertThat(Repository.text("deploy/containers/topics.sh")).endsWith(expected + "\n");
    }

    @Test
    void what_the_container_files_copy_exists() throws IOException {
        try (var files = Files.list(Repository.file("deploy/containers"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".Dockerfile")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("COPY") && !line.contains("${"))
                        .map(line -> line.split(" "))
                        .map(words -> words[words.length - 2])
                        .forEach(source -> assertThat(Repository.file(source)).exists());
            }
        }
    }

    private List<String> networksOf(String service) {
        return compose.services().get(service).networks();
    }
}
