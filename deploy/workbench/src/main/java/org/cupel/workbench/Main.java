package org.cupel.workbench;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import org.cupel.backbone.weights.WeightException;
import org.cupel.crystal.CrystalException;
import org.cupel.workbench.command.WorkbenchCommand;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.WorkException;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** What {@code ./cupel backbones}, {@code bench}, {@code backtest} and {@code tournament} run. */
public final class Main {
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new WorkbenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(Terminal.ansi()))
                .setExecutionExceptionHandler((failure, command, parsed) -> exitCode(failure));
    }

    /** Failures whose message says what to try are told in one line; others are bugs and show where they are. */
    private static int exitCode(Exception failure) throws Exception {
        if (failure instanceof WeightException
                || failure instanceof CrystalException
                || failure instanceof IllegalArgumentException) {
            Terminal.error(failure.getMessage());
            return BAD_INPUT;
        }
        if (failure instanceof WorkException || failure instanceof IOException) {
            Terminal.error(failure.getMessage());
            return FAILED;
        }
        if (failure instanceof OrtException) {
            Terminal.error("ONNX Runtime: " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
