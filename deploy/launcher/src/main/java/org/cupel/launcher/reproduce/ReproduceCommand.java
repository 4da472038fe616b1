package org.cupel.launcher.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains a model again and compares. */
@Command(
        name = "reproduce",
        description = {
            "Trains a model again from its stored snapshot, settings and seeds, and compares weights, predictions and errors.",
            "Its signature and files are checked first. Only reads: nothing is promoted and nobody is told.",
            "Exit code 0 when it reproduces within the tolerance, 1 when it does not, 2 for wrong usage."
        })
public final class ReproduceCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Parameters(paramLabel = "RUN", description = "Id of a run (Cupel's or MLflow's) or of a model.")
    private String run;

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "0.001",
            description =
                    "Largest difference of predictions and errors, in the unit of the predictions (${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(names = "--exact", description = "Asks for the same weights, bit by bit.")
    private boolean exact;

    @Option(
            names = "--recompute-features",
            description = "Computes the backbone's features anew instead of reading them from S3.")
    private boolean recomputeFeatures;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "auto, cpu or cuda; where the model was trained without it.")
    private String device;

    @Option(
            names = "--backbone-weights",
            paramLabel = "FILE",
            description = "Instead of those that come with Cupel or lie in the model cache.")
    private Path backboneWeights;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ReproduceProgram(workplace).start(run, options());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("--tolerance", Double.toString(tolerance)));
        if (exact) {
            options.add("--exact");
        }
        if (recomputeFeatures) {
            options.add("--recompute-features");
        }
        if (device != null) {
            options.addAll(List.of("--device", device));
        }
        if (backboneWeights != null) {
            options.addAll(List.of("--backbone-weights", backboneWeights.toString()));
        }
        return options;
    }
}
