package org.cupel.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;

/**
 * Kubernetes documents as their types. The model keeps what it does not know in {@code additionalProperties} and drops it from
 * nothing, so a field is known when it comes back under a model that is told to forget the unknown.
 */
final class StrictManifests {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "apps/v1/Deployment", Deployment.class,
            "v1/Service", Service.class,
            "v1/Namespace", Namespace.class,
            "batch/v1/Job", Job.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private StrictManifests() {}

    static List<Object> read(String path) {
        return Repository.yamlDocuments(path).stream()
                .map(document -> typed(document, path))
                .toList();
    }

    static Object typed(JsonNode document, String origin) {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        Class<?> type = KINDS.get(kind);
        assertThat(type).as("kind " + kind + " in " + origin).isNotNull();
        try {
            Object typed = JSON.treeToValue(document, type);
            assertNothingUnknown(typed, origin);
            return typed;
        } catch (JsonProcessingException e) {
            throw new AssertionError(origin + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Walks the bean graph: every object that keeps unknown properties must keep none. */
    private static void assertNothingUnknown(Object bean, String where) {
        if (bean instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                assertNothingUnknown(list.get(i), where + "[" + i + "]");
            }
        } else if (bean != null && bean.getClass().getName().startsWith("io.fabric8.")) {
            for (var getter : bean.getClass().getMethods()) {
                if (getter.getParameterCount() == 0
                        && getter.getName().startsWith("get")
                        && !getter.getName().equals("getClass")) {
                    visit(bean, getter, where);
                }
            }
        }
    }

    private static void visit(Object bean, java.lang.reflect.Method getter, String where) {
        try {
            Object value = getter.invoke(bean);
            if (getter.getName().equals("getAdditionalProperties")) {
                assertThat((Map<?, ?>) value).as("unknown fields at " + where).isEmpty();
            } else {
                assertNothingUnknown(value, where + "." + getter.getName().substring(3));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(where + ": " + getter.getName(), e);
        }
    }
}
