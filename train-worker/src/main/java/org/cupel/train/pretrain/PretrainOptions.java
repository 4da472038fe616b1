package org.cupel.train.pretrain;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, String> given = given(new ArrayDeque<>(arguments));
        return new PretrainOptions(
                List.copyOf(arguments),
                Path.of(required(given, "--data")),
                Path.of(required(given, "--out")),
                Optional.ofNullable(given.get("--json")).map(Path::of),
                given.containsKey(RESUME),
                given.getOrDefault("--device", "auto"),
                settings(given));
    }

    /** Where the training is kept between two epochs. */
    Path checkpoint() {
        return Path.of(out + ".checkpoint");
    }

    private static Map<String, String> given(Deque<String> arguments) {
        Map<String, String> given = new HashMap<>();
        while (!arguments.isEmpty()) {
            String argument = arguments.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals(RESUME)) {
                given.put(name, "");
            } else if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'. See --help.");
            } else if (equals < 0 && arguments.isEmpty()) {
                throw new IllegalArgumentException("No value after '" + argument + "'. See --help.");
            } else {
                given.put(name, equals < 0 ? arguments.pop() : argument.substring(equals + 1));
            }
        }
        return given;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Argument " + name + " is missing. See --help.");
        }
        return value;
    }

    private static BackboneSettings settings(Map<String, String> given) {
        NetworkShape shape = new NetworkShape(
                (int) number(given, "--hidden", STANDARD.hidden()),
                (int) number(given, "--convolutions", STANDARD.convolutions()),
                (int) number(given, "--head-width", STANDARD.headWidth()),
                STANDARD.neighbours(),
                STANDARD.cutoffAngstrom(),
                STANDARD.basisStepAngstrom());
        return new BackboneSettings(
                shape,
                (long) number(given, "--seed", 42),
                (int) number(given, "--epochs", 40),
                (int) number(given, "--batch-size", 32),
                number(given, "--learning-rate", 0.004),
                number(given, "--weight-decay", 0.01),
                CLIP_NORM);
    }

    private static double number(Map<String, String> given, String name, double standard) {
        String text = given.get(name);
        try {
            return text == null ? standard : Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(name + " is '" + text + "', which is no number. See --help.", wrong);
        }
    }
}
