package org.cupel.train.pretrain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.train.arguments.Arguments;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.plan.BackboneSettings;

/**
 * The command line of {@code ./cupel pretrain}.
 *
 * @param arguments as they were given
 * @param out safetensors file to write; the checkpoint lies beside it
 * @param json where the report goes, if anywhere
 */
record PretrainOptions(
        List<String> arguments,
        Path data,
        Path out,
        Optional<Path> json,
        boolean resume,
        String device,
        BackboneSettings settings) {

    static final String USAGE = """
            Usage: cupel pretrain --data FILE --out FILE [options]

            Trains a backbone on crystals with formation energies, energies above hull and band gaps at once, tests it on
            held-out years and chemical systems beside baselines, and writes its weights as safetensors.

              --data FILE           JSON lines (.gz, .xz): cell or lattice, species, frac, labels, year
              --out FILE            weights; FILE.checkpoint is kept beside it after each epoch
              --json FILE           the report: settings, curve, tests with intervals, baselines
              --resume              goes on from FILE.checkpoint, with the settings it was started with
              --epochs N            40
              --seed N              42
              --hidden N            width of an atom's state, 64
              --convolutions N      3
              --head-width N        128
              --batch-size N        crystals per step, 32
              --learning-rate X     highest of the schedule, 0.004
              --weight-decay X      0.01
              --device NAME         auto, cpu or cuda; auto
              --help                this text

            Ends with 0 when all is written, 1 when it failed, 2 when the command line is wrong.
            """;

    private static final Set<String> NAMES = Set.of(
            "--data",
            "--out",
            "--json",
            "--epochs",
            "--seed",
            "--hidden",
            "--convolutions",
            "--head-width",
            "--batch-size",
            "--learning-rate",
            "--weight-decay",
            "--device");
    private static final String RESUME = "--resume";
    private static final double CLIP_NORM = 1.0;
    private static final NetworkShape STANDARD = NetworkShape.standard();

    /** @throws IllegalArgumentException with the offending argument */
    static PretrainOptions parse(List<String> arguments) {
        Arguments given = Arguments.parse(arguments, NAMES, Set.of(RESUME));
        return new PretrainOptions(
                List.copyOf(arguments),
                Path.of(given.required("--data")),
                Path.of(given.required("--out")),
                given.path("--json"),
                given.has(RESUME),
                given.text("--device").orElse("auto"),
                settings(given));
    }

    /** Where the training is kept between two epochs. */
    Path checkpoint() {
        return Path.of(out + ".checkpoint");
    }

    private static BackboneSettings settings(Arguments given) {
        NetworkShape shape = new NetworkShape(
                given.count("--hidden", STANDARD.hidden()),
                given.count("--convolutions", STANDARD.convolutions()),
                given.count("--head-width", STANDARD.headWidth()),
                STANDARD.neighbours(),
                STANDARD.cutoffAngstrom(),
                STANDARD.basisStepAngstrom());
        return new BackboneSettings(
                shape,
                given.whole("--seed", 42),
                given.count("--epochs", 40),
                given.count("--batch-size", 32),
                given.number("--learning-rate", 0.004),
                given.number("--weight-decay", 0.01),
                CLIP_NORM);
    }
}
