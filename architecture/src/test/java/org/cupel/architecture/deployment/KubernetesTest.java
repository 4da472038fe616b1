package org.cupel.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cupel.schema.event.Topic;
import org.junit.jupiter.api.Test;

class KubernetesTest {

    private final Kustomization base = Kustomization.read("k8s/base");

    @Test
    void every_document_of_every_kustomization_is_known_to_kubernetes() {
        for (String folder : List.of("k8s/base", "k8s/overlays/local")) {
            Kustomization.read(folder).files(folder).forEach(StrictManifests::read);
        }
    }

    @Test
    void an_unknown_field_fails_however_deep() {
        JsonNode misspelt =
                Repository.yamlDocuments("k8s/base/api-gateway.yaml").get(0);
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        misspelt.at("/spec/template/spec/containers/0/readinessProbe/httpGet"))
                .put("paths", "/");
        assertThatThrownBy(() -> StrictManifests.typed(misspelt, "misspelt"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("paths");
    }

    @Test
    void the_base_lists_every_file_beside_it() {
        Set<String> present = Arrays.stream(Repository.file("k8s/base").toFile().list())
                .filter(name -> !name.equals("kustomization.yaml"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(base.resources())).isEqualTo(present);
    }

    @Test
    void every_service_has_a_deployment_with_probes_and_limits_and_a_service() {
        for (String name : Repository.SERVICES) {
            List<Object> documents = StrictManifests.read("k8s/base/" + name + ".yaml");
            Deployment deployment = (Deployment) documents.get(0);
            Service service = (Service) documents.get(1);
            assertThat(deployment.getMetadata().getName()).isEqualTo(name);
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector());
            Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(container.getImage()).isEqualTo("cupel/" + name);
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertProbe(container.getReadinessProbe().getHttpGet(), "/q/health/ready");
            assertProbe(container.getStartupProbe().getHttpGet(), "/q/health/ready");
            assertProbe(container.getLivenessProbe().getHttpGet(), "/q/health/live");
            assertThat(service.getSpec().getPorts().get(0).getPort()).isEqualTo(8080);
        }
    }

    private static void assertProbe(HTTPGetAction probe, String path) {
        assertThat(probe.getPath()).isEqualTo(path);
        assertThat(probe.getPort().getStrVal()).isEqualTo("http");
    }

    @Test
    void services_get_every_variable_that_they_read() throws IOException {
        Set<String> addresses = base.generated("cupel-addresses");
        for (String name : Repository.SERVICES) {
            Deployment deployment = (Deployment)
                    StrictManifests.read("k8s/base/" + name + ".yaml").get(0);
            Set<String> given = new TreeSet<>(addresses);
            deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
                    .map(EnvVar::getName)
                    .forEach(given::add);
            given.addAll(List.of("CUPEL_HTTP_HOST", "CUPEL_HTTP_PORT"));
            assertThat(given).as(name).containsAll(ServiceEnvironment.requiredBy(name));
        }
    }

    @Test
    void downloads_and_keys_of_sources_lie_on_volumes() {
        PodSpec pod = ((Deployment)
                        StrictManifests.read("k8s/base/ingest-worker.yaml").get(0))
                .getSpec()
                .getTemplate()
                .getSpec();
        Container container = pod.getContainers().get(0);
        Map<String, String> environment = container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
        Map<String, String> mounts = container.getVolumeMounts().stream()
                .collect(Collectors.toMap(VolumeMount::getMountPath, VolumeMount::getName));
        Map<String, Volume> volumes =
                pod.getVolumes().stream().collect(Collectors.toMap(Volume::getName, volume -> volume));

        assertThat(volumes.get(mounts.get(environment.get("CUPEL_INGEST_SPOOL")))
                        .getEmptyDir()
                        .getMedium())
                .as("a download in memory would count against the limit of the container")
                .isNull();
        Path key = Path.of(environment.get("MP_API_KEY_FILE"));
        SecretVolumeSource keys =
                volumes.get(mounts.get(key.getParent().toString())).getSecret();
        assertThat(keys.getOptional()).isTrue();
        assertThat(keys.getItems()).singleElement().satisfies(item -> {
            assertThat(item.getKey()).isEqualTo("MP_API_KEY");
            assertThat(item.getPath()).isEqualTo(key.getFileName().toString());
        });
    }

    @Test
    void the_topics_are_those_of_the_schema() {
        String job = Repository.text("k8s/base/topics-job.yaml");
        List<String> created = job.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("create ") && !line.contains("("))
                .toList();
        assertThat(created)
                .containsExactlyElementsOf(Arrays.stream(Topic.values())
                        .map(topic -> "create " + topic.topicName() + " " + topic.partitions())
                        .toList());
    }
}
