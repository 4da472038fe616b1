package org.cupel.workbench.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What one does with published weights. */
@Command(
        name = "backbones",
        description = "Published networks: what is known, where it is, whether it computes the same here.",
        subcommands = {
            ListCommand.class,
            FetchCommand.class,
            VerifyCommand.class,
            ParityCommand.class,
            ExportCommand.class
        })
public final class BackbonesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
