package org.cupel.train.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.cupel.backbone.BackboneName;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.hull.ReferenceEntries;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.split.Part;
import org.cupel.surrogate.split.SplitFractions;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustParameters;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.features.RememberedFeatures;
import org.cupel.train.finetune.FeatureStore;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.NewModel;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.recipe.Trainers;
import org.cupel.train.snapshot.Snapshot;
import org.cupel.train.torch.TorchDevice;

/**
 * Prints how long trust takes on the sample that comes with Cupel, what it promises, and what it keeps of that on the test
 * part and on families held out. Arguments: the sample, members, and {@code hull} to go through the hull of known phases;
 * after that, a table of more phases (id, composition, formation energy in eV/atom, with tabs) that compete too.
 */
public final class SampleTrust {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final double STABLE_BELOW = 0.05;

    private SampleTrust() {}

    public static void main(String[] arguments) throws IOException {
        LabelledGraphs data = read(Path.of(arguments[0]));
        if (arguments.length > 2) {
            data = throughHull(data, Path.of(arguments[0]), Arrays.copyOfRange(arguments, 3, arguments.length));
        }
        Long[] seeds = IntStream.range(0, Integer.parseInt(arguments[1]))
                .mapToObj(i -> 42L + i)
                .toArray(Long[]::new);
        PropertyTask task = new PropertyTask(
                "eAboveHull",
                "eV/atom",
                TargetTransform.IDENTITY,
                Pooling.MEAN,
                new StabilityThresholds(0.05, 0.10),
                List.of());
        TrainingSettings settings = TestSettings.of(1, seeds).of(task);
        EnsembleTrainer trainer = Trainers.onBackbone(
                BackboneName.OWN,
                Optional.empty(),
                new FineTuneSettings(128, 0.1, 1e-3, 200, 40, 32, 0.01),
                TorchDevice.choose("cpu"),
                null,
                new RememberedFeatures(FeatureStore.NOWHERE));
        long began = System.nanoTime();
        TrainedEnsemble trained = trainer.train(data, settings, null, Checkpoints.NOWHERE, TrainingListener.SILENT);
        print("training", seconds(began));
        var model = new NewModel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                task,
                settings,
                new Snapshot("sample", task.name(), "", data.targets().length, Map.of(), Map.of()),
                null,
                data,
                trained,
                null);
        long learning = System.nanoTime();
        List<FileContent> files =
                new TrustWriter(trainer, new TrustPlan(true, 8, 2, Duration.ofMinutes(10)), JSON).files(model);
        print("trust", seconds(learning));
        files.forEach(file -> print(file.path(), file.content().length + " bytes"));
        TrustModel trust = TrustModel.of(
                JSON.readValue(content(files, ModelManifest.TRUST), TrustParameters.class),
                content(files, ModelManifest.SUPPORT));
        trust.parameters().provenance().forEach(SampleTrust::print);
        judged(trust, trained, data);
        JSON.readValue(content(files, ModelManifest.HELD_OUT), HeldOutTable.class)
                .quality(STABLE_BELOW, 0.9)
                .measurements()
                .forEach((name, value) -> print("held-out families: " + name, value));
    }

    private static void judged(TrustModel trust, TrainedEnsemble trained, LabelledGraphs data) {
        List<EnsemblePrediction> opinions = Opinions.of(trained.ensemble(), data, data.test());
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < opinions.size(); i++) {
                Crystal crystal = data.crystals().get(data.test()[i]);
                trust.judge(opinions.get(i), SupportFeatures.of(crystal), crystal.composition());
            }
            print("ms per judgement", 1000 * seconds(began) / opinions.size());
        }
        TrustedRows rows = TrustedRows.of(trust, trained.ensemble(), data, data.test());
        rows.quality(STABLE_BELOW).measurements().forEach(SampleTrust::print);
        rows.decisions(STABLE_BELOW).measurements().forEach(SampleTrust::print);
        rows.probabilities(STABLE_BELOW).measurements().forEach(SampleTrust::print);
    }

    private static LabelledGraphs read(Path file) throws IOException {
        var split = new StableSplit("cupel-1", new SplitFractions(0.8, 0.1, 0.1));
        Map<Part, List<Integer>> parts = new EnumMap<>(Part.class);
        List<Crystal> crystals = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                Crystal crystal = crystal(row);
                parts.computeIfAbsent(split.partOf(crystal.composition().reducedFormula()), part -> new ArrayList<>())
                        .add(crystals.size());
                crystals.add(crystal);
                targets.add(row.get("e_above_hull").asDouble());
            }
        }
        return new LabelledGraphs(
                crystals,
                TestCrystals.graphs(crystals),
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                rows(parts.get(Part.TRAIN)),
                rows(parts.get(Part.VALIDATION)),
                rows(parts.get(Part.TEST)));
    }

    private static LabelledGraphs throughHull(LabelledGraphs data, Path file, String[] more) throws IOException {
        List<String> ids = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.add(JSON.readTree(line).get("material_id").asText());
                energies.add(JSON.readTree(line).get("e_form_per_atom").asDouble());
            }
        }
        List<KnownPhase> others = new ArrayList<>();
        for (String table : more) {
            try (var in = Files.newInputStream(Path.of(table))) {
                ReferenceEntries.read(in)
                        .entries()
                        .forEach(entry -> others.add(
                                new KnownPhase(entry.id(), "", entry.composition(), entry.energyPerAtomEv())));
            }
        }
        return new LabelledGraphs(
                data.crystals(),
                data.graphs(),
                data.targets(),
                data.train(),
                data.validation(),
                data.test(),
                new FormationLabels(
                        ids, energies.stream().mapToDouble(Double::doubleValue).toArray(), others));
    }

    private static Crystal crystal(JsonNode row) throws IOException {
        double[] cell = JSON.treeToValue(row.get("cell"), double[].class);
        List<Element> species = Arrays.stream(JSON.treeToValue(row.get("species"), String[].class))
                .map(Element::ofSymbol)
                .toList();
        double[] fractional = Arrays.stream(JSON.treeToValue(row.get("frac"), double[][].class))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new Crystal(
                Lattice.ofParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), species, fractional);
    }

    private static int[] rows(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static byte[] content(List<FileContent> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void print(String name, Object value) {
        System.out.println(name + ": " + value);
    }
}
