package org.cupel.launcher.keys;

import java.util.concurrent.Callable;
import org.cupel.launcher.command.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The keys that models are signed with. */
@Command(
        name = "keys",
        subcommands = {NewKeysCommand.class, ListKeysCommand.class, PublicKeysCommand.class},
        description = {
            "The keys that models are signed and verified with.",
            "They are made at the first start. Of each algorithm the first signs, and all of them verify, so a key is rotated by a"
                    + " fresh one on top and retired by deleting its lines once nothing that it signed is used."
        })
public final class KeysCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    Workplace workplace() {
        return workplace;
    }
}
