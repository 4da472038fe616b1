package org.cupel.launcher.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.client.StackReport;
import org.cupel.launcher.client.StackSession;
import org.cupel.launcher.client.StackStarter;
import org.cupel.launcher.command.StartOptions;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.console.StartProgress;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The main job, shown to a newcomer. */
@Command(
        name = "demo",
        showDefaultValues = true,
        description = {
            "Runs the whole loop on real parts and shows what it finds.",
            "The labels of a pool of crystals are hidden. A scripted researcher flags the best candidates, a scripted lab posts the"
                    + " hidden labels through the public API, the model learns from them, and so on."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String EMBEDDED = "deploy/sample/li-tm-oxides.jsonl.gz";

    @ParentCommand
    private Workplace workplace;

    @Mixin
    private StartOptions start;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "Your crystals: JSON lines (.jsonl, .gz), a zip, or a folder of CIF or POSCAR files with a CSV of labels."
                            + " Without it, the embedded Li-transition-metal oxides.")
    private Path data;

    @Option(
            names = "--select",
            paramLabel = "EXPR",
            defaultValue = "",
            description = "Only these, e.g. tm-oxides,max-atoms=40 or elements=Li,O,exclude=Pb.")
    private String select;

    @Option(names = "--iterations", defaultValue = "3", description = "Batches that go to the lab.")
    private int iterations;

    @Option(names = "--batch", defaultValue = "30", description = "Results per batch.")
    private int batch;

    @Option(
            names = "--initial",
            defaultValue = "0",
            description = "Crystals with known labels at the start; 0 for a third.")
    private int initial;

    // The demo asks for all stable crystals, not for the most stable one: that is a matter of probability.
    @Option(
            names = "--policy",
            defaultValue = "pi",
            description = "pi (chance of being stable), log-ei, ucb, greedy or random.")
    private String policy;

    @Option(names = "--exploration-weight", defaultValue = "1.0", description = "For ucb.")
    private double explorationWeight;

    @Option(
            names = "--label-kind",
            defaultValue = "dft",
            description = "What the labels of --data are: dft, experiment or surrogate.")
    private String labelKind;

    @Option(names = "--seed", defaultValue = "42", description = "For what is left to chance.")
    private long seed;

    @Option(names = "--keep", description = "Leaves everything up afterwards; ./cupel down stops it.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoopSettings settings = new LoopSettings("demo-" + seed, iterations, batch, policy, explorationWeight, seed);
        Path source = Optional.ofNullable(data)
                .orElseGet(() -> workplace.home().root().resolve(EMBEDDED));
        DemoRows rows = DemoSource.read(source, CrystalSelection.parse(select));
        tellOf(rows);
        Path files = new DemoFolder(workplace.folder()).prepare();
        DemoData crystals =
                new DemoDataWriter(files).write(rows, initial, seed, data == null ? "surrogate" : labelKind);
        StackSession session = startStack();
        try {
            run(session.client(), crystals, settings, source);
        } finally {
            if (!keep) {
                session.release();
            }
        }
        return 0;
    }

    private static void tellOf(DemoRows rows) {
        Terminal.line(rows.usable().size() + " crystals; left out: " + rows.left());
        rows.rejected()
                .forEach(rejected -> Terminal.line(
                        "  row " + rejected.rowNumber() + " " + rejected.ref() + ": " + rejected.reason()));
    }

    private StackSession startStack() throws IOException, InterruptedException {
        try (StartProgress progress = new StartProgress()) {
            return new StackStarter(workplace.home(), workplace.folder()).start(start.chosen(), !keep, progress::show);
        }
    }

    private void run(StackClient stack, DemoData crystals, LoopSettings settings, Path source) throws IOException {
        Instant begin = Instant.now();
        List<IterationReport> reports;
        try (LoopConsole console = new LoopConsole(settings.iterations())) {
            reports = new LoopScenario(stack.gateway(), crystals, settings, console).run();
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        StackReport report = stack.report();
        workplace.writeJson(DemoReport.of(source.getFileName().toString(), crystals, reports, report, seconds));
        Terminal.line("");
        Terminal.line(IterationTable.of(reports));
        Terminal.line(summary(crystals, reports, report, seconds));
    }

    private String summary(DemoData crystals, List<IterationReport> reports, StackReport report, double seconds) {
        IterationReport last = reports.get(reports.size() - 1);
        String found = String.format(
                Locale.ROOT,
                "%d of %d stable crystals (< %.2f eV/atom) found with %d results from a pool of %d;"
                        + " random choice finds %.1f (95 %%: %d–%d).%nLoop %.0f s, start %.0f s, memory of all processes %d MiB.",
                last.foundTotal(),
                last.random().hits(),
                HiddenLabels.STABLE_BELOW_EV_PER_ATOM,
                last.random().drawn(),
                crystals.hidden().size(),
                last.random().expected(),
                last.random().low95(),
                last.random().high95(),
                seconds,
                Optional.ofNullable(report.startS()).orElse(Double.NaN),
                report.rssMb());
        String mlflow = Optional.ofNullable(report.mlflowUrl()).orElse("not here; run records wait in the database");
        String addresses =
                "API %s (document: %s), MLflow %s".formatted(report.gatewayUrl(), report.openapiUrl(), mlflow);
        return found
                + System.lineSeparator()
                + addresses
                + (keep ? " - still up; ./cupel down stops it." : " - stopping now; --keep leaves it up.");
    }
}
