package org.cupel.train.reproduce;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.train.arguments.Arguments;

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
        Arguments given = Arguments.parse(arguments, VALUES, FLAGS);
        return new ReproduceOptions(
                given.required("--manifest"),
                given.has("--verify-only"),
                given.has("--recompute-features"),
                given.has("--exact"),
                tolerance(given),
                given.text("--device").orElse(null),
                given.path("--backbone-weights"),
                given.path("--json"));
    }

    private static double tolerance(Arguments given) {
        double tolerance = given.number("--tolerance", STANDARD_TOLERANCE);
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("--tolerance is " + tolerance + ". Give a number of 0 or more.");
        }
        return tolerance;
    }
}
