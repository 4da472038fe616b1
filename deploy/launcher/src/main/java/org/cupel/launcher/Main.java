package org.cupel.launcher;

import org.cupel.crystal.CrystalException;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.demo.DemoException;
import org.cupel.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** What {@code ./cupel} runs. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new CupelCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(Terminal.ansi()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!tellsWhatToTry(failure)) {
                        throw failure;
                    }
                    Terminal.error(failure.getMessage());
                    return FAILED;
                });
    }

    private static boolean tellsWhatToTry(Exception failure) {
        return failure instanceof StackException
                || failure instanceof DemoException
                || failure instanceof CrystalException;
    }
}
