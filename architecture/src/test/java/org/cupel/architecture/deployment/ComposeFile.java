package org.cupel.architecture.deployment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The part of the Compose specification that we use, as types: anything else in the file is unknown and fails. */
record ComposeFile(
        String name,
        @JsonProperty("x-service-environment") Map<String, String> serviceEnvironment,
        Map<String, Service> services,
        Map<String, Network> networks,
        Map<String, Volume> volumes) {

    record Service(
            String image,
            Build build,
            List<String> command,
            List<String> entrypoint,
            Map<String, Object> environment,
            List<String> networks,
            List<String> ports,
            List<String> volumes,
            @JsonProperty("depends_on") Map<String, Dependency> dependsOn,
            Healthcheck healthcheck,
            String restart,
            @JsonProperty("stop_grace_period") String stopGracePeriod,
            @JsonProperty("read_only") boolean readOnly,
            List<String> tmpfs,
            @JsonProperty("cap_drop") List<String> capDrop,
            Deploy deploy) {}

    record Build(String context, String dockerfile, Map<String, String> args) {}

    record Dependency(String condition) {}

    record Healthcheck(
            List<String> test,
            String interval,
            String timeout,
            int retries,
            @JsonProperty("start_period") String startPeriod) {}

    record Deploy(Resources resources) {}

    record Resources(Limits limits) {}

    record Limits(String cpus, String memory) {}

    record Network(boolean internal) {}

    record Volume() {}
}
