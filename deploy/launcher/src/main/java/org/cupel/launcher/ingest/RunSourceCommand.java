package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.launcher.command.StartOptions;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs sources now. */
@Command(
        name = "run",
        description = {
            "Runs sources now and waits for them: those named, or all that the schedule runs.",
            "A source without its key is skipped; the others run.",
            "When no stack is up, one is started for the time of the run.",
            "MP_API_KEY, where it is set, is kept in the state folder for runs of the Materials Project.",
            "Exit code 1 when a run failed, or when all that were named were skipped.",
            "Sources, keys and licences: docs/sources/README.md"
        })
final class RunSourceCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @ParentCommand
    private IngestCommand ingest;

    @Mixin
    private StartOptions start;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Which, as ./cupel ingest status lists them; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Another address than the source's own, e.g. that of a stand-in; with one --source.")
    private URI baseUrl;

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "A back-fill: what changed since then, e.g. 2026-11-01; left out: since the last success.",
            converter = Moment.Converter.class)
    private Moment since;

    @Option(names = "--no-wait", description = "Returns as soon as the runs have begun.")
    private boolean noWait;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (baseUrl != null && names.size() != 1) {
            throw new IllegalArgumentException("--base-url " + baseUrl + " fits one source. Name it with --source.");
        }
        SourceKeys.keep(ingest.workplace().folder());
        return ingest.onStack(start, this::run);
    }

    private int run(IngestApi api) throws IOException {
        List<String> runIds = new ArrayList<>();
        for (String name : names.isEmpty() ? scheduled(api) : names) {
            JsonNode begun = api.begin(name, order());
            runIds.add(begun.path("runId").asText());
            Terminal.line(name + ": run " + begun.path("runId").asText()
                    + (begun.path("underWay").asBoolean() ? " was under way" : " begun"));
        }
        if (noWait) {
            return 0;
        }
        List<RunReport> reports = new RunWatch(api).untilEnd(runIds);
        ingest.workplace().writeJson(RunReport.together(reports));
        reports.forEach(RunReport::print);
        return exitCode(reports);
    }

    private static List<String> scheduled(IngestApi api) {
        List<String> enabled = new ArrayList<>();
        api.sources().forEach(source -> {
            if (source.path("enabled").asBoolean()) {
                enabled.add(source.path("name").asText());
            }
        });
        return enabled;
    }

    private Map<String, String> order() {
        Map<String, String> order = new HashMap<>();
        if (baseUrl != null) {
            order.put("baseUrl", baseUrl.toString());
        }
        if (since != null) {
            order.put("since", since.instant().toString());
        }
        return order;
    }

    private int exitCode(List<RunReport> reports) {
        boolean failed = reports.stream().anyMatch(report -> report.state().equals("failed"));
        boolean nothing = !names.isEmpty()
                && reports.stream().allMatch(report -> report.state().equals("skipped"));
        return failed || nothing ? FAILED : 0;
    }
}
