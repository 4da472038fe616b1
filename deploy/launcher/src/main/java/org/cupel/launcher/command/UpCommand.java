package org.cupel.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.client.StackSession;
import org.cupel.launcher.client.StackStarter;
import org.cupel.launcher.console.StackTable;
import org.cupel.launcher.console.StartProgress;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts everything. */
@Command(
        name = "up",
        description = "Starts everything and stays with it until Ctrl-C; with --detach returns when it is up.")
public final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Mixin
    private StartOptions options;

    @Option(
            names = {"-d", "--detach"},
            description = "Leaves it running; ./cupel down stops it.")
    private boolean detach;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StackSession session;
        try (StartProgress progress = new StartProgress()) {
            session = new StackStarter(workplace.home(), workplace.folder())
                    .start(options.chosen(), !detach, progress::show);
        }
        StackClient client = session.client();
        Terminal.line(session.startedHere() ? "Cupel is up." : "Cupel was up already; this is what runs.");
        StackTable.print(client.report());
        workplace.writeJson(client.report());
        if (session.startedHere() && !detach) {
            Terminal.line("Ctrl-C stops everything.");
            return Follow.untilEnd(client);
        }
        return 0;
    }
}
