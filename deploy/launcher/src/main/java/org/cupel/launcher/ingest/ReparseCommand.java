package org.cupel.launcher.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.command.StartOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads what is stored again. */
@Command(
        name = "reparse",
        description = {
            "Reads all stored answers of sources again, as each address last answered, e.g. after a reader was mended.",
            "Nothing is asked for over the network."
        })
final class ReparseCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @ParentCommand
    private IngestCommand ingest;

    @Mixin
    private StartOptions start;

    @Option(names = "--source", paramLabel = "NAME", description = "Which; left out: all that ever ran.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ingest.onStack(start, this::reparse);
    }

    private int reparse(IngestApi api) throws IOException {
        List<String> runIds = (names.isEmpty() ? everRun(api) : names)
                .stream()
                        .map(name -> api.act(name, "reparse").path("runId").asText())
                        .toList();
        List<RunReport> reports = new RunWatch(api).untilEnd(runIds);
        ingest.workplace().writeJson(RunReport.together(reports));
        reports.forEach(RunReport::print);
        return reports.stream().allMatch(report -> report.state().equals("succeeded")) ? 0 : FAILED;
    }

    private static List<String> everRun(IngestApi api) {
        List<String> run = new ArrayList<>();
        api.sources().forEach(source -> {
            if (source.path("lastRun").isObject()) {
                run.add(source.path("name").asText());
            }
        });
        return run;
    }
}
