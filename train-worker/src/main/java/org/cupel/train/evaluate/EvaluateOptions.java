package org.cupel.train.evaluate;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.surrogate.split.SplitKind;

/**
 * The command line of {@code ./cupel evaluate}.
 *
 * @param arguments as they were given
 * @param train what is split, or with {@code test} what is learnt from
 * @param test hold-out, if it is a file of its own
 * @param references formation energies of further competing phases
 * @param splits none with a hold-out file
 * @param backbone a {@link org.cupel.backbone.BackboneName}, or {@code none}
 * @param firstTestYear of the split by year; 0 lets the share decide
 */
record EvaluateOptions(
        List<String> arguments,
        Path train,
        Optional<Path> test,
        Optional<Path> references,
        CrystalSelection selection,
        List<SplitKind> splits,
        String backbone,
        Optional<Path> weights,
        int clusters,
        double testShare,
        int firstTestYear,
        long seed,
        int members,
        double stableBelow,
        Path cache,
        Optional<Path> json,
        String device) {

    static final String NO_BACKBONE = "none";

    private static final int FEWEST_CLUSTERS = 3;

    static final String USAGE = """
            Usage: cupel evaluate --data FILE [options]
                   cupel evaluate --train FILE --test FILE [options]

            Trains an ensemble that predicts energies above hull through formation energies and the hull of known phases,
            calibrates it, lets it decide, and measures all of it on rows that took no part, beside baselines.

              --data FILE          JSON lines (.gz, .xz): structure, e_above_hull, e_form_per_atom, year
              --train, --test FILE learn from one file and judge on another, instead of splitting one
              --select TERMS       which rows are learnt from and judged, such as tm-oxides,max-atoms=40; labelled rows
                                   outside the selection only serve as competing phases
              --reference FILE     formation energies of more competing phases: id, composition, ..., eV/atom (.tsv, .gz)
              --split NAMES        random, composition, year, loco, or several with commas; random
              --backbone NAME      own, none, cgcnn, chgnet, nequix, mace; own
              --weights FILE       of a backbone that does not come with Cupel
              --clusters N         families for loco and for coverage by family, 8
              --test-share X       of random, composition and year, 0.1
              --year N             first year of the test; without, the latest that leaves the test share
              --members N          of the ensemble, 5
              --stable-below X     eV/atom, 0.05
              --seed N             42
              --cache DIR          where features are kept between runs, .cupel/features
              --json FILE          everything that was measured
              --device NAME        auto, cpu or cuda; auto
              --help               this text

            Ends with 0 when all is written, 1 when it failed, 2 when the command line is wrong.
            """;

    private static final Set<String> NAMES = Set.of(
            "--data",
            "--train",
            "--test",
            "--select",
            "--reference",
            "--split",
            "--backbone",
            "--weights",
            "--clusters",
            "--test-share",
            "--year",
            "--members",
            "--stable-below",
            "--seed",
            "--cache",
            "--json",
            "--device");

    /** @throws IllegalArgumentException with the offending argument */
    static EvaluateOptions parse(List<String> arguments) {
        Map<String, String> given = given(new ArrayDeque<>(arguments));
        boolean files = given.containsKey("--train") || given.containsKey("--test");
        if (files == given.containsKey("--data")) {
            throw new IllegalArgumentException("Give either --data FILE, or --train FILE and --test FILE. See --help.");
        }
        if (files && given.containsKey("--split")) {
            throw new IllegalArgumentException("--split goes with --data: --test says what is held out. See --help.");
        }
        List<SplitKind> splits = files ? List.of() : splits(given.getOrDefault("--split", "random"));
        int clusters = (int) number(given, "--clusters", 8);
        if (splits.contains(SplitKind.LOCO) && clusters < FEWEST_CLUSTERS) {
            throw new IllegalArgumentException(
                    "--clusters is " + clusters + ", but one is judged, one calibrates and the"
                            + " others teach. Give at least " + FEWEST_CLUSTERS + ".");
        }
        return new EvaluateOptions(
                List.copyOf(arguments),
                Path.of(required(given, files ? "--train" : "--data")),
                files ? Optional.of(Path.of(required(given, "--test"))) : Optional.empty(),
                path(given, "--reference"),
                CrystalSelection.parse(given.get("--select")),
                splits,
                given.getOrDefault("--backbone", "own"),
                path(given, "--weights"),
                clusters,
                number(given, "--test-share", 0.1),
                (int) number(given, "--year", 0),
                (long) number(given, "--seed", 42),
                (int) number(given, "--members", 5),
                number(given, "--stable-below", 0.05),
                path(given, "--cache").orElse(Path.of(".cupel", "features")),
                path(given, "--json"),
                given.getOrDefault("--device", "auto"));
    }

    private static List<SplitKind> splits(String names) {
        return Arrays.stream(names.split(",")).map(SplitKind::named).toList();
    }

    private static Map<String, String> given(Deque<String> arguments) {
        Map<String, String> given = new HashMap<>();
        while (!arguments.isEmpty()) {
            String argument = arguments.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'. See --help.");
            }
            if (equals < 0 && arguments.isEmpty()) {
                throw new IllegalArgumentException("No value after '" + argument + "'. See --help.");
            }
            given.put(name, equals < 0 ? arguments.pop() : argument.substring(equals + 1));
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

    private static Optional<Path> path(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
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
