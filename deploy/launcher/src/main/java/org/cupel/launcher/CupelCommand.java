package org.cupel.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.launcher.access.GatewayKeysCommand;
import org.cupel.launcher.command.DownCommand;
import org.cupel.launcher.command.LogsCommand;
import org.cupel.launcher.command.StatusCommand;
import org.cupel.launcher.command.TestCommand;
import org.cupel.launcher.command.UpCommand;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.demo.DemoCommand;
import org.cupel.launcher.drift.DriftCommand;
import org.cupel.launcher.ingest.IngestCommand;
import org.cupel.launcher.keys.KeysCommand;
import org.cupel.launcher.models.ModelsCommand;
import org.cupel.launcher.reproduce.ReproduceCommand;
import org.cupel.launcher.reproduce.VerifyModelCommand;
import org.cupel.launcher.state.Json;
import org.cupel.launcher.state.StateFolder;
import org.cupel.launcher.supervisor.SuperviseCommand;
import org.cupel.stack.CupelHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand, and the options that all share. */
@Command(
        name = "cupel",
        description = "Closed-loop materials discovery on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            TestCommand.class,
            KeysCommand.class,
            GatewayKeysCommand.class,
            IngestCommand.class,
            ModelsCommand.class,
            DriftCommand.class,
            ReproduceCommand.class,
            VerifyModelCommand.class,
            SuperviseCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "cupel 0.1.0",
        scope = ScopeType.INHERIT,
        footerHeading = "%nWithout the stack:%n",
        footer = {
            "  ./cupel evaluate    trains on a file, holds parts of it out, judges predictions and decisions",
            "  ./cupel pretrain    trains a backbone of our own",
            "  ./cupel backbones   list, fetch, verify, export published networks",
            "  ./cupel bench       speed of our networks beside the Python originals",
            "  ./cupel backtest    replays finished data: how few results would each search have needed?",
            "  ./cupel tournament  plays searches against each other and recommends one"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or everything is up", "1:failed, or not everything is up", "2:wrong usage"})
public final class CupelCommand implements Callable<Integer>, Workplace {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Writes the result to a file, for machines.")
    private Path json;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of data, logs and state (CUPEL_STATE; .cupel in the checkout).")
    private Path state;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public CupelHome home() {
        return CupelHome.find();
    }

    @Override
    public StateFolder folder() {
        return Optional.ofNullable(state).map(StateFolder::new).orElseGet(() -> StateFolder.standard(home()));
    }

    @Override
    public Optional<Path> json() {
        return Optional.ofNullable(json);
    }

    @Override
    public void writeJson(Object result) throws IOException {
        if (json != null) {
            Json.write(json, result);
        }
    }
}
