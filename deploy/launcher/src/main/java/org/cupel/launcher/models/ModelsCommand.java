package org.cupel.launcher.models;

import java.net.URI;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.command.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Trained models: what the gates say of them, who is champion, and how to go back. */
@Command(
        name = "models",
        subcommands = {
            ListModelsCommand.class,
            ShowModelCommand.class,
            PromoteModelCommand.class,
            RollBackCommand.class,
            ModelHistoryCommand.class,
            GateReportCommand.class
        },
        description = {
            "Trained models: what the gates say of them, who is champion, and how to go back.",
            "A model that fails a required gate can never become champion."
        })
public final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Address of the API (that of the running stack).")
    private URI gateway;

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

    ModelApi api() {
        return new ModelApi(gateway == null ? new StackClient(workplace.folder()).gateway() : gateway);
    }
}
