package org.cupel.launcher.ingest;

import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "resume", description = "Lets the schedule run sources again.")
final class ResumeCommand implements Callable<Integer> {
    @ParentCommand
    private IngestCommand ingest;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Names, as ./cupel ingest status shows them.")
    private List<String> names;

    @Override
    public Integer call() {
        for (String name : names) {
            ingest.api().act(name, "resume");
            Terminal.line(name + ": resumed");
        }
        return 0;
    }
}
