package org.cupel.launcher.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.client.StackSession;
import org.cupel.launcher.client.StackStarter;
import org.cupel.launcher.command.StartOptions;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.console.StartProgress;
import org.cupel.launcher.demo.GatewayClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Sources of materials: run them, watch them, read what is stored again. */
@Command(
        name = "ingest",
        subcommands = {
            RunSourceCommand.class,
            IngestStatusCommand.class,
            ReparseCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            QuarantineCommand.class,
            ProvenanceCommand.class
        },
        description = {
            "Sources of materials: run them now, see how they do, read what is stored again.",
            "Every answer is stored as it came before anything of it is read."
        })
public final class IngestCommand implements Callable<Integer> {
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

    IngestApi api() {
        return new IngestApi(
                new GatewayClient(gateway == null ? new StackClient(workplace.folder()).gateway() : gateway));
    }

    /** Work on a stack: the one that runs, or one that is started for it and stopped afterwards. */
    int onStack(StartOptions options, Work work) throws IOException, InterruptedException {
        if (gateway != null || new StackClient(workplace.folder()).running().isPresent()) {
            return work.on(api());
        }
        StackSession session = start(options);
        try {
            return work.on(api());
        } finally {
            session.release();
        }
    }

    private StackSession start(StartOptions options) throws IOException, InterruptedException {
        try (StartProgress progress = new StartProgress()) {
            return new StackStarter(workplace.home(), workplace.folder()).start(options.chosen(), true, progress::show);
        }
    }

    /** Something to be done through the API. */
    @FunctionalInterface
    interface Work {
        int on(IngestApi api) throws IOException;
    }
}
