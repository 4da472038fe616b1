package org.cupel.launcher.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.launcher.console.Terminal;

/**
 * How a run ended.
 *
 * @param fetched answers that brought something else than the last one from the same address
 * @param notModified answers that nothing changed, by the word of the server or byte for byte
 * @param stored of them, those with bytes that were not in store
 * @param parsed rows read
 * @param quarantineReasons rows by kind of fault
 * @param error why it failed or was skipped
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunReport(
        String source,
        String runId,
        String state,
        int fetched,
        int stored,
        int notModified,
        int retried,
        long bytes,
        int parsed,
        int upserted,
        int unchanged,
        int deselected,
        int quarantined,
        Map<String, Integer> quarantineReasons,
        int withdrawn,
        int references,
        double seconds,
        List<String> warnings,
        String error) {

    private static final double MILLIS = 1000.0;

    static RunReport of(JsonNode run, JsonNode reasons) {
        return new RunReport(
                run.path("source").asText(),
                run.path("runId").asText(),
                run.path("state").asText(),
                run.path("fetched").asInt(),
                run.path("stored").asInt(),
                run.path("notModified").asInt(),
                run.path("retried").asInt(),
                run.path("bytes").asLong(),
                run.path("rowsRead").asInt(),
                run.path("upserted").asInt(),
                run.path("unchanged").asInt(),
                run.path("deselected").asInt(),
                run.path("rejected").asInt(),
                reasons(reasons),
                run.path("withdrawn").asInt(),
                run.path("references").asInt(),
                seconds(run),
                warnings(run.path("warnings")),
                run.path("error").isTextual() ? run.path("error").asText() : null);
    }

    static boolean underWay(JsonNode run) {
        return List.of("queued", "running").contains(run.path("state").asText());
    }

    private static Map<String, Integer> reasons(JsonNode reasons) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        reasons.forEach(reason ->
                counts.put(reason.path("reason").asText(), reason.path("rows").asInt()));
        return counts;
    }

    private static List<String> warnings(JsonNode warnings) {
        List<String> texts = new ArrayList<>();
        warnings.forEach(warning -> texts.add(warning.asText()));
        return texts;
    }

    private static double seconds(JsonNode run) {
        return run.path("startedAt").isTextual() && run.path("finishedAt").isTextual()
                ? Duration.between(time(run, "startedAt"), time(run, "finishedAt"))
                                .toMillis()
                        / MILLIS
                : 0;
    }

    private static OffsetDateTime time(JsonNode run, String field) {
        return OffsetDateTime.parse(run.path(field).asText());
    }

    /** One run as it is; several as a list. */
    static Object together(List<RunReport> reports) {
        return reports.size() == 1 ? reports.get(0) : Map.of("runs", reports);
    }

    void print() {
        Terminal.line(String.format(
                Locale.ROOT,
                "%s %s in %.1f s: fetched %d, stored %d, not modified %d, retried %d; parsed %d, upserted %d,"
                        + " unchanged %d, quarantined %d, withdrawn %d, without structure %d",
                source,
                state,
                seconds,
                fetched,
                stored,
                notModified,
                retried,
                parsed,
                upserted,
                unchanged,
                quarantined,
                withdrawn,
                references));
        quarantineReasons.forEach((reason, rows) -> Terminal.line("  " + rows + " × " + reason));
        warnings.forEach(warning -> Terminal.line("  warning: " + warning));
        if (error != null) {
            Terminal.line("  " + error);
        }
    }
}
