package org.cupel.train.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cupel.train.figure.FigureException;

/** Trains, calibrates and judges from the command line; a program of its own, without the service around it. */
public final class EvaluateCommand {

    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private EvaluateCommand() {}

    public static void main(String[] arguments) {
        TRIBUO.setLevel(Level.WARNING);
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** @return the exit code that {@code --help} tells of */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(EvaluateOptions.USAGE);
            return 0;
        }
        EvaluateOptions options;
        try {
            options = EvaluateOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println("cupel evaluate: " + wrong.getMessage());
            return WRONG_ARGUMENTS;
        }
        try {
            new Evaluating(options, new EvaluateConsole(out)).run();
            return 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException | FigureException failed) {
            err.println("cupel evaluate: " + failed.getMessage());
            return FAILED;
        }
    }
}
