package org.cupel.workbench.command;

import java.util.concurrent.Callable;
import org.cupel.workbench.backtest.BacktestCommand;
import org.cupel.workbench.backtest.TournamentCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The tools around backbones and searches. */
@Command(
        name = "cupel",
        description = "Backbones: fetch, verify, export, measure. Searches: replay on finished data.",
        subcommands = {BackbonesCommand.class, BenchCommand.class, BacktestCommand.class, TournamentCommand.class},
        version = "cupel 0.1.0",
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and everything within its tolerance",
            "1:failed, or something is beyond its tolerance",
            "2:wrong usage, or input that cannot be used"
        })
public final class WorkbenchCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    // Not inherited: for a backbone, --version is that of its weights.
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean versionWanted;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
