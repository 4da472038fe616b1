package org.cupel.launcher.ingest;

import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "pause", description = "Stops the schedule of sources until they are resumed; a run under way goes on.")
final class PauseCommand implements Callable<Integer> {
    @ParentCommand
    private IngestCommand ingest;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Names, as ./cupel ingest status shows them.")
    private List<String> names;

    @Override
    public Integer call() {
        for (String name : names) {
            ingest.api().act(name, "pause");
            Terminal.line(name + ": paused");
        }
        return 0;
    }
}
