package org.cupel.train.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.ReferenceEntries;
import org.cupel.crystal.soap.ElementChannels;
import org.cupel.crystal.soap.Soap;
import org.cupel.crystal.soap.SoapSettings;
import org.cupel.surrogate.split.Fold;
import org.cupel.surrogate.split.Folds;
import org.cupel.surrogate.split.KMeans;
import org.cupel.surrogate.split.SplitColumns;
import org.cupel.surrogate.split.SplitKind;
import org.cupel.surrogate.split.SplitSettings;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.baseline.Baseline;
import org.cupel.train.baseline.Baselines;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.torch.TorchDevice;

/** One evaluation from its files to its report. */
final class Evaluating {

    private static final FineTuneSettings HEADS = new FineTuneSettings(128, 0.3, 0.003, 30, 15, 128, 0.01);
    private static final double METASTABLE_OVER_STABLE = 2;
    private static final String SPLIT_SALT = "cupel-evaluate-";
    private static final String SLOW_BASELINE = "random forest";

    private final EvaluateOptions options;
    private final EvaluateConsole console;
    private final TorchDevice device;

    Evaluating(EvaluateOptions options, EvaluateConsole console) {
        this.options = options;
        this.console = console;
        this.device = TorchDevice.choose(options.device());
    }

    void run() throws IOException {
        long began = System.nanoTime();
        Representations representations = options.backbone().equals(EvaluateOptions.NO_BACKBONE)
                ? Representations.soap()
                : Representations.backbone(options.backbone(), options.weights(), device);
        EvaluationData read = read();
        Represented represented = represent(read, representations);
        EvaluationData data = represented.data();
        int[] clusters = cluster(data);
        console.say(
                "%d candidates, %d labelled neighbours, %d reference entries; %d rows left out",
                data.candidates().size(),
                data.neighbours().size(),
                data.references().size(),
                data.leftOut().size());
        data.notes().forEach(note -> console.say("Note: %s", note));
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), runnable -> {
                    Thread thread = new Thread(runnable, "member");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            Map<String, SplitReport> splits = new LinkedHashMap<>();
            for (Split split : splits(data, clusters)) {
                splits.put(split.name(), judge(split, represented, representations, clusters, workers));
            }
            EvaluationReport report = EvaluationReport.of(
                    options, device, representations, data, splits, (System.nanoTime() - began) / 1e9);
            report.write();
            splits.forEach((name, split) -> console.say("%n%s", ReportText.of(name, split)));
            console.say("Took %.0f s.", (System.nanoTime() - began) / 1e9);
        } finally {
            workers.shutdownNow();
        }
    }

    private EvaluationData read() throws IOException {
        List<HullEntry> references = List.of();
        if (options.references().isPresent()) {
            try (var in = Files.newInputStream(options.references().get())) {
                ReferenceEntries entries = ReferenceEntries.read(in);
                entries.rejected().stream().limit(5).forEach(reason -> console.say("Reference left out: %s", reason));
                references = entries.entries();
            }
        }
        EvaluationFile train = EvaluationFile.read(options.train());
        if (options.test().isEmpty()) {
            return EvaluationData.ofOne(
                    train,
                    options.selection(),
                    references,
                    options.train().getFileName().toString());
        }
        EvaluationFile test = EvaluationFile.read(options.test().get());
        return EvaluationData.ofTwo(train, test, options.selection(), references);
    }

    /** @param inputs [candidates, then neighbours where they teach] */
    private record Represented(EvaluationData data, Representation candidates, float[][] inputs) {}

    private Represented represent(EvaluationData read, Representations representations) throws IOException {
        Representation all = representations.of(
                read.candidates().stream().map(EvaluationRow::crystal).toList(), options.cache(), console);
        int[] taken = IntStream.range(0, all.features().length)
                .filter(i -> all.features()[i].length > 0)
                .toArray();
        EvaluationData data = read.keeping(taken);
        Representation candidates = new Representation(
                HeadEnsembles.take(all.features(), taken),
                IntStream.of(taken).mapToDouble(i -> all.energyPerAtomEv()[i]).toArray());
        float[][] fractions = Fractions.of(data);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            inputs.add(FoldRun.joined(candidates.features()[i], fractions[i]));
        }
        if (!representations.potential()) {
            List<Crystal> neighbours =
                    data.neighbours().stream().map(EvaluationRow::crystal).toList();
            float[][] features =
                    representations.of(neighbours, options.cache(), console).features();
            data = data.keepingNeighbours(features);
            for (int i = 0; i < features.length; i++) {
                if (features[i].length > 0) {
                    inputs.add(FoldRun.joined(features[i], fractions[taken.length + i]));
                }
            }
        }
        return new Represented(data, candidates, inputs.toArray(float[][]::new));
    }

    private int[] cluster(EvaluationData data) {
        Soap soap = new Soap(SoapSettings.coarse());
        ElementChannels channels = ElementChannels.chemistry();
        double[][] rows = data.candidates().stream()
                .map(row -> soap.compact(row.crystal(), channels))
                .toArray(double[][]::new);
        KMeans kMeans = new KMeans(options.clusters(), 10, 300, options.seed());
        return kMeans.fitUnitLength(rows).of();
    }

    /** Folds of one kind. */
    private record Split(String name, SplitKind kind, List<Fold> folds) {}

    private List<Split> splits(EvaluationData data, int[] clusters) {
        if (data.holdOut().isPresent()) {
            return List.of(new Split(
                    "hold-out", SplitKind.COMPOSITION, List.of(data.holdOut().get())));
        }
        SplitColumns columns = SplitColumns.of(
                        data.candidates().stream()
                                .map(EvaluationRow::materialId)
                                .toList(),
                        data.candidates().stream()
                                .map(row -> row.composition().reducedFormula())
                                .toList())
                .withYears(
                        data.candidates().stream().mapToInt(EvaluationRow::year).toArray())
                .withClusters(clusters);
        SplitSettings settings =
                new SplitSettings(options.testShare(), SPLIT_SALT + options.seed(), options.firstTestYear());
        return options.splits().stream()
                .map(kind -> new Split(kind.id(), kind, Folds.of(kind, columns, settings)))
                .toList();
    }

    private SplitReport judge(
            Split split,
            Represented represented,
            Representations representations,
            int[] clusters,
            ExecutorService workers) {
        EvaluationData data = represented.data();
        List<Long> seeds = LongStream.range(options.seed(), options.seed() + options.members())
                .boxed()
                .toList();
        StabilityThresholds thresholds =
                new StabilityThresholds(options.stableBelow(), METASTABLE_OVER_STABLE * options.stableBelow());
        HeadEnsembles heads = new HeadEnsembles(seeds, HEADS, thresholds, device, workers);
        FormationEnergies energies = representations.potential()
                ? new PotentialEnergies(
                        data.candidates(), represented.candidates().energyPerAtomEv())
                : new LearntEnergies(data, represented.inputs(), heads);
        HullViews views = new HullViews(new Competition(data, energies));
        List<Partition> partitions = split.folds().stream()
                .map(fold -> Partition.of(fold, split.kind(), data.candidates(), clusters))
                .toList();
        makeViews(split.name(), partitions, views);
        float[][] inputs = Arrays.copyOf(represented.inputs(), data.candidates().size());
        FoldRun anchored = new FoldRun(data, inputs, views, heads);
        FoldRun direct = new FoldRun(data, inputs, HullSight.BLIND, heads);
        Judge judge = new Judge(data, represented.candidates().features(), clusters, options.stableBelow());
        PointModels points = new PointModels(data, options.stableBelow());
        SplitReport.Builder report = new SplitReport.Builder(split.name(), split.kind(), data, options);
        int trainings = partitions.stream().mapToInt(p -> p.parts().size() + 1).sum();
        EvaluateConsole.Progress progress = console.progress(split.name() + ": ensembles", 2 * trainings);
        for (Partition partition : partitions) {
            FoldRun.Outcome outcome = anchored.run(partition, progress::step);
            report.model(partition, outcome, judge.judge(partition, outcome, Judging.MEASURED));
            report.baseline(
                    "common practice: symmetric shift, fixed thresholds",
                    judge.judge(partition, outcome, Judging.COMMON));
            report.baseline(
                    "through the hull, uncorrected",
                    judge.judge(partition, points.throughHull(outcome), Judging.POINTS));
            report.baseline(
                    "direct regression, no hull",
                    judge.judge(partition, direct.run(partition, progress::step), Judging.MEASURED));
            for (Baseline baseline : Baselines.standard(options.seed())) {
                if (!baseline.name().equals(SLOW_BASELINE)) {
                    report.baseline(
                            baseline.name() + " on composition",
                            judge.judge(partition, points.of(partition, baseline), Judging.POINTS));
                }
            }
        }
        return report.build();
    }

    private void makeViews(String name, List<Partition> partitions, HullViews views) {
        List<int[]> heldOuts = new ArrayList<>();
        for (Partition partition : partitions) {
            heldOuts.add(partition.fold().test());
            partition.parts().forEach(part -> heldOuts.add(partition.heldOutWith(part)));
        }
        EvaluateConsole.Progress progress = console.progress(name + ": hulls", heldOuts.size());
        views.make(heldOuts, Runtime.getRuntime().availableProcessors(), progress::done);
    }
}
