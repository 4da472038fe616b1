package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.demo.Pause;

/** Waits for runs and tells how far they are. */
final class RunWatch {
    private static final Duration POLL = Duration.ofMillis(300);
    private static final int POLLS_PER_LINE = 10;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final IngestApi api;

    RunWatch(IngestApi api) {
        this.api = api;
    }

    List<RunReport> untilEnd(List<String> runIds) {
        List<RunReport> reports = new ArrayList<>();
        for (String runId : runIds) {
            reports.add(untilEnd(runId));
        }
        return reports;
    }

    private RunReport untilEnd(String runId) {
        JsonNode run = api.run(runId);
        for (int polls = 1; RunReport.underWay(run); polls++) {
            if (polls % POLLS_PER_LINE == 0) {
                Terminal.line(line(run));
            }
            Pause.of(POLL);
            run = api.run(runId);
        }
        return RunReport.of(run, api.reasons(runId));
    }

    private static String line(JsonNode run) {
        String announced = run.path("announced").asInt() > 0
                ? " of " + run.path("announced").asInt()
                : "";
        String left = run.path("secondsLeft").isNumber()
                ? String.format(
                        Locale.ROOT, ", %.0f s left", run.path("secondsLeft").asDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%s: %s, %d answers, %.1f MiB, %d%s rows, %.0f rows/s%s%s",
                run.path("source").asText(),
                run.path("state").asText(),
                run.path("fetched").asInt() + run.path("notModified").asInt(),
                run.path("bytes").asLong() / MEBIBYTE,
                run.path("rowsRead").asInt(),
                announced,
                run.path("rowsPerSecond").asDouble(),
                left,
                run.path("doing").isTextual() ? " (" + run.path("doing").asText() + ")" : "");
    }
}
