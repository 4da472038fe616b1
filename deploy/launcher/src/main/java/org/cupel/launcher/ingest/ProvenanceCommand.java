package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Where the numbers of a material come from. */
@Command(
        name = "provenance",
        description = "Shows where the structure and every value of a material come from, down to the stored answer.")
final class ProvenanceCommand implements Callable<Integer> {
    @ParentCommand
    private IngestCommand ingest;

    @Parameters(paramLabel = "MATERIAL", description = "Id, e.g. mp-149.")
    private String materialId;

    @Option(names = "--ro-crate", description = "As the metadata document of an RO-Crate 1.1.")
    private boolean roCrate;

    @Override
    public Integer call() throws IOException {
        JsonNode found = ingest.api().material(materialId, roCrate ? "ro-crate" : "provenance");
        ingest.workplace().writeJson(found);
        Terminal.line(found.toPrettyString());
        return 0;
    }
}
