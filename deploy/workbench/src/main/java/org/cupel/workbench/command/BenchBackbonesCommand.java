package org.cupel.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.workbench.bench.BackboneBench;
import org.cupel.workbench.bench.BenchReport;
import org.cupel.workbench.bench.BenchTable;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Speed of our networks beside the Python originals. */
@Command(
        name = "backbones",
        description = {
            "Times graphs, energies and forces of our networks and of the Python originals, in turn, in one run.",
            "The originals are installed once into the cache folder from a pinned list; without Python or a package index"
                    + " they are skipped, and this says so."
        })
public final class BenchBackbonesCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "chgnet, nequix, nequix-torch, mace; all of them without a name.")
    private List<String> names;

    @Option(
            names = "--weights",
            paramLabel = "NAME=FILE",
            description = "Weights of a backbone, for both sides. CHGNet's come with its Python package.")
    private Map<String, Path> weights = Map.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "Times that both sides are measured in turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of each side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "Measures on the structures of a reference file instead of SrTiO3 of 5, 20 and 40 atoms.")
    private Path reference;

    @Option(names = "--python", paramLabel = "FILE", description = "A Python that has the originals already.")
    private Path python;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the table for a document.")
    private Path markdown;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws Exception {
        if (rounds < 3 || threads < 1) {
            throw new IllegalArgumentException("--rounds " + rounds + " --threads " + threads
                    + " measures nothing. Give 3 rounds and 1 thread or more.");
        }
        BackboneBench bench = new BackboneBench(threads, rounds, python, weights);
        BenchReport report = bench.run(names == null ? BackboneBench.NAMES : names, reference);
        json.write(report);
        if (markdown != null) {
            Files.write(markdown, BenchTable.of(report.measurements()).markdown());
        }
        if (!json.isOutput()) {
            print(report);
        }
        return report.measurements().isEmpty() ? 1 : 0;
    }

    private static void print(BenchReport report) throws IOException {
        BenchTable.of(report.measurements()).lines().forEach(Terminal::line);
        report.skipped().forEach((name, reason) -> Terminal.line("Skipped " + name + ": " + reason));
        Terminal.line(report.processor() + ", " + report.cores() + " cores, " + report.threads() + " thread(s), "
                + report.rounds() + " rounds; medians; 'middle half' is the interquartile range of the ratio.");
    }
}
