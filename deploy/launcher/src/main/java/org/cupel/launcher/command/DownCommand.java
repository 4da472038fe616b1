package org.cupel.launcher.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackStopper;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stops everything. */
@Command(name = "down", description = "Stops everything: services first, then the servers. Data stays.")
public final class DownCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Override
    public Integer call() throws IOException {
        StackStopper.Found found = StackStopper.stop(workplace.folder());
        Terminal.line(
                switch (found) {
                    case STACK -> "Cupel is down.";
                    case LEFTOVERS -> "The supervisor was gone; what it had left behind is stopped.";
                    case NOTHING -> "Nothing was running.";
                });
        workplace.writeJson(Map.of("found", found.name().toLowerCase(Locale.ROOT)));
        return 0;
    }
}
