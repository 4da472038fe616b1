package org.cupel.launcher.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The whole stack as {@code status} and the JSON files show it.
 *
 * @param up whether every part is up, or missing where the rest goes on without
 * @param startS seconds until every required part was up; absent before
 * @param rssMb of all processes together with the supervisor, in MiB
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackReport(
        boolean running,
        boolean up,
        Double startS,
        Long supervisorPid,
        long rssMb,
        String gatewayUrl,
        String openapiUrl,
        String mlflowUrl,
        String stateFolder,
        List<PartReport> services) {
    public StackReport {
        services = List.copyOf(services);
    }
}
