package org.cupel.launcher.reproduce;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks a model without training it. */
@Command(
        name = "verify-model",
        description = "Checks who signed a model, and that each of its files and its snapshot are what was signed.")
public final class VerifyModelCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Parameters(paramLabel = "RUN", description = "Id of a run (Cupel's or MLflow's) or of a model.")
    private String run;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ReproduceProgram(workplace).start(run, List.of("--verify-only"));
    }
}
