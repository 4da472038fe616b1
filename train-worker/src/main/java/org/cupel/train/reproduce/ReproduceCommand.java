package org.cupel.train.reproduce;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.ObjectStoreException;
import org.cupel.platform.signature.RefusedModelException;

/** Trains a model again from the command line; a program of its own, without the service around it. */
public final class ReproduceCommand {

    private static final int DOES_NOT = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private ReproduceCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** @return the exit code that {@code --help} tells of */
    static int run(List<String> arguments, Map<String, String> variables, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(ReproduceOptions.USAGE);
            return 0;
        }
        ReproduceOptions options;
        try {
            options = ReproduceOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println("cupel reproduce: " + wrong.getMessage());
            return WRONG_ARGUMENTS;
        }
        try {
            return reproduce(options, new ProgramEnvironment(variables), out);
        } catch (RefusedModelException
                | NoSuchObjectException
                | ObjectStoreException
                | IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException
                | IOException failed) {
            err.println("cupel reproduce: " + failed.getMessage());
            return DOES_NOT;
        }
    }

    private static int reproduce(ReproduceOptions options, ProgramEnvironment environment, PrintStream out)
            throws IOException {
        ObjectStore objects = environment.objects();
        ReproductionConsole console = new ReproductionConsole(out);
        ReproductionReport report = new Reproduction(
                        objects, environment.signed(objects), environment.codeRevision(), options, console)
                .run();
        console.found(report);
        if (options.json().isPresent()) {
            write(report, options.json().get());
        }
        return report.reproduces() ? 0 : DOES_NOT;
    }

    private static void write(ReproductionReport report, Path file) throws IOException {
        JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), report);
    }
}
