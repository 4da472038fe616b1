package org.cupel.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.LogFollower;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.LogTail;
import org.cupel.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the log of one part. */
@Command(name = "logs", description = "Prints the log of a part since its last start.")
public final class LogsCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Parameters(paramLabel = "SERVICE", description = "A name as in ./cupel status, or supervisor.")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "Begins with the last N lines (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StateFolder folder = workplace.folder();
        List<String> known = folder.loggedParts();
        if (!known.contains(service)) {
            throw new StackException(
                    "No log of '" + service + "' in " + folder.root() + ". Maybe one of " + known + ".");
        }
        Path log = folder.log(service);
        long end = Files.size(log);
        String tail = LogTail.of(log, lines);
        if (!tail.isEmpty()) {
            System.out.println(tail);
        }
        if (follow) {
            new LogFollower(log, end).run();
        }
        return 0;
    }
}
