package org.cupel.train.reproduce;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of a reproduction.
 *
 * @param manifest S3 key
 * @param verifyOnly ends when signature and files are checked
 * @param recomputeFeatures does without those that are kept in S3
 * @param exact asks for the same weights, bit by bit
 * @param tolerance largest difference of a prediction or an error that still reproduces, in the unit of the predictions
 * @param device {@code auto}, {@code cpu} or {@code cuda}; null for the recipe's
 * @param backboneWeights a file to use instead of the usual weights of the backbone
 */
record ReproduceOptions(
        String manifest,
        boolean verifyOnly,
        boolean recomputeFeatures,
        boolean exact,
        double tolerance,
        String device,
        Optional<Path> backboneWeights,
        Optional<Path> json) {

    static final double STANDARD_TOLERANCE = 0.001;

    static final String USAGE = """
            Usage: reproduce --manifest KEY [options]

            Checks a model against its signed manifest, trains it again from its snapshot and its recipe, and compares weights,
            predictions and errors. Reads S3 (CUPEL_S3_*) and keys (CUPEL_SIGNING_*); writes nothing there, knows no database and
            no Kafka, so nothing is promoted or told.

              --manifest KEY           S3 key of the model's manifest
              --verify-only            signature and files, without training
              --recompute-features     computes the backbone's features anew instead of reading them from S3
              --exact                  asks for the same weights, bit by bit
              --tolerance X            largest difference of predictions and errors, in the unit of the predictions, 0.001
              --device NAME            auto, cpu or cuda; where the model was trained
              --backbone-weights FILE  instead of those that come with Cupel or lie in the model cache
              --json FILE              everything that was found
              --help                   this text

            Ends with 0 when the model reproduces, 1 when it does not, 2 when the command line is wrong.
            """;

    private static final Set<String> FLAGS = Set.of("--verify-only", "--recompute-features", "--exact");
    private static final Set<String> VALUES =
            Set.of("--manifest", "--tolerance", "--device", "--backbone-weights", "--json");

    /** @throws IllegalArgumentException with the offending argument */
    static ReproduceOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (!VALUES.contains(name)) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'. See --help.");
            } else if (equals < 0 && left.isEmpty()) {
                throw new IllegalArgumentException("No value after '" + argument + "'. See --help.");
            } else {
                given.put(name, equals < 0 ? left.pop() : argument.substring(equals + 1));
            }
        }
        if (!given.containsKey("--manifest")) {
            throw new IllegalArgumentException("Argument --manifest is missing. See --help.");
        }
        return new ReproduceOptions(
                given.get("--manifest"),
                flags.contains("--verify-only"),
                flags.contains("--recompute-features"),
                flags.contains("--exact"),
                tolerance(given.get("--tolerance")),
                given.get("--device"),
                Optional.ofNullable(given.get("--backbone-weights")).map(Path::of),
                Optional.ofNullable(given.get("--json")).map(Path::of));
    }

    private static double tolerance(String text) {
        if (text == null) {
            return STANDARD_TOLERANCE;
        }
        try {
            double tolerance = Double.parseDouble(text);
            if (tolerance >= 0) {
                return tolerance;
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "--tolerance is '" + text + "', which is no number. See --help.", noNumber);
        }
        throw new IllegalArgumentException("--tolerance is " + text + ". Give a number of 0 or more.");
    }
}
