package org.cupel.train.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.surrogate.split.SplitKind;
import org.cupel.train.arguments.Arguments;

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
        Optional<Path> report,
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
              --report DIR         the same for people: report.html with figures, report.json, figures/ as SVG and PNG
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
            "--report",
            "--device");

    /** @throws IllegalArgumentException with the offending argument */
    static EvaluateOptions parse(List<String> arguments) {
        Arguments given = Arguments.parse(arguments, NAMES, Set.of());
        boolean files = given.has("--train") || given.has("--test");
        if (files == given.has("--data")) {
            throw new IllegalArgumentException("Give either --data FILE, or --train FILE and --test FILE. See --help.");
        }
        if (files && given.has("--split")) {
            throw new IllegalArgumentException("--split goes with --data: --test says what is held out. See --help.");
        }
        List<SplitKind> splits =
                files ? List.of() : splits(given.text("--split").orElse("random"));
        int clusters = given.count("--clusters", 8);
        if (splits.contains(SplitKind.LOCO) && clusters < FEWEST_CLUSTERS) {
            throw new IllegalArgumentException(
                    "--clusters is " + clusters + ", but one is judged, one calibrates and the"
                            + " others teach. Give at least " + FEWEST_CLUSTERS + ".");
        }
        return new EvaluateOptions(
                List.copyOf(arguments),
                Path.of(given.required(files ? "--train" : "--data")),
                files ? Optional.of(Path.of(given.required("--test"))) : Optional.empty(),
                given.path("--reference"),
                CrystalSelection.parse(given.text("--select").orElse(null)),
                splits,
                given.text("--backbone").orElse("own"),
                given.path("--weights"),
                clusters,
                given.number("--test-share", 0.1),
                given.count("--year", 0),
                given.whole("--seed", 42),
                given.count("--members", 5),
                given.number("--stable-below", 0.05),
                given.path("--cache").orElse(Path.of(".cupel", "features")),
                given.path("--json"),
                given.path("--report"),
                given.text("--device").orElse("auto"));
    }

    private static List<SplitKind> splits(String names) {
        return Arrays.stream(names.split(",")).map(SplitKind::named).toList();
    }
}
