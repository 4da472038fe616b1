package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** How sources do. */
@Command(name = "status", description = "Lists sources: when they run, how their newest run does or did.")
final class IngestStatusCommand implements Callable<Integer> {
    @ParentCommand
    private IngestCommand ingest;

    @Override
    public Integer call() throws IOException {
        JsonNode sources = ingest.api().sources();
        ingest.workplace().writeJson(sources);
        SourceTable.print(sources);
        return 0;
    }
}
