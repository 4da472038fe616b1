package org.cupel.train.pretrain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.plan.BackboneEpoch;
import org.cupel.train.plan.MultiTargetGraphs;
import org.cupel.train.torch.TorchBackbones;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.weights.BackboneFile;

/** One pre-training from the data file to the weights and the report. */
final class Pretraining {

    private final PretrainOptions options;
    private final HoldOut holdOut = HoldOut.standard();
    private final CheckpointOnDisk checkpoint;
    private final TorchBackbones torch;
    private final PretrainConsole console;

    Pretraining(PretrainOptions options, PrintStream out) {
        this.options = options;
        this.checkpoint = new CheckpointOnDisk(options.checkpoint());
        this.torch = new TorchBackbones(TorchDevice.choose(options.device()));
        this.console = new PretrainConsole(out);
    }

    void run() throws IOException {
        if (!Files.isReadable(options.data())) {
            throw new NoSuchFileException("There is no file '" + options.data() + "' to read. Check --data.");
        }
        PretrainData data = PretrainReader.read(options.data());
        PretrainSplit split = holdOut.split(data.rows());
        console.data(data, split);
        requireParts(split);
        BackboneCheckpoint trained = train(data, split);
        byte[] weights = BackboneFile.write(trained.best(), notes(data, trained));
        CheckpointOnDisk.write(options.out(), weights);
        console.say("Weights of epoch %d in %s. Testing beside baselines ...", trained.bestEpoch(), options.out());
        List<HeldOutTest> tests = test(data, split, trained);
        console.tests(tests);
        if (options.json().isPresent()) {
            byte[] json = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(report(data, split, trained, weights, tests));
            CheckpointOnDisk.write(options.json().get(), json);
        }
    }

    private BackboneCheckpoint train(PretrainData data, PretrainSplit split) throws IOException {
        MultiTargetGraphs graphs =
                new MultiTargetGraphs(data.graphs(), data.targets(), split.train(), split.validation());
        return torch.train(graphs, start(data, split), at -> {
            checkpoint.save(at);
            console.epoch(at);
        });
    }

    private BackboneCheckpoint start(PretrainData data, PretrainSplit split) throws IOException {
        if (options.resume()) {
            BackboneCheckpoint found = checkpoint.load(data.sha256());
            console.say(
                    "Going on after epoch %d of %d",
                    found.epoch(), found.settings().epochs());
            return found;
        }
        checkpoint.requireNone();
        return fresh(options, data, split);
    }

    /** Before the first epoch. */
    static BackboneCheckpoint fresh(PretrainOptions options, PretrainData data, PretrainSplit split) {
        BackboneWeights fresh = WeightInitialiser.fresh(
                options.settings().shape(),
                targets(data, split),
                options.settings().seed());
        return BackboneCheckpoint.fresh(options.settings(), data.sha256(), fresh);
    }

    private static List<BackboneTarget> targets(PretrainData data, PretrainSplit split) {
        List<BackboneTarget> targets = new ArrayList<>();
        for (int t = 0; t < PretrainData.PROPERTIES.size(); t++) {
            MaterialProperty property = PretrainData.PROPERTIES.get(t);
            double[] labels = labels(data, split.train(), t);
            if (labels.length == 0) {
                throw new IllegalArgumentException("No row to train on has a label of '" + property.key()
                        + "'. Give a file with labels of "
                        + PretrainData.PROPERTIES.stream()
                                .map(MaterialProperty::key)
                                .toList() + ".");
            }
            targets.add(new BackboneTarget(
                    property.key(), property.unit().symbol(), TargetScaling.ofAbsoluteError(labels)));
        }
        return targets;
    }

    private static double[] labels(PretrainData data, int[] rows, int target) {
        return Arrays.stream(rows)
                .mapToDouble(row -> data.rows().get(row).targets()[target])
                .filter(Double::isFinite)
                .toArray();
    }

    private static void requireParts(PretrainSplit split) {
        if (split.train().length < 2 || split.validation().length < 1) {
            throw new IllegalArgumentException(split.train().length + " rows to train and " + split.validation().length
                    + " to validate are too few. Give more crystals with years before the held-out ones.");
        }
    }

    private List<HeldOutTest> test(PretrainData data, PretrainSplit split, BackboneCheckpoint trained) {
        BackboneWeights weights = trained.best();
        long seed = trained.settings().seed();
        return new Evaluation(data, split, weights.targets(), seed)
                .run(List.of(
                        part("years from " + holdOut.fromYear(), data, split.laterYears(), weights),
                        part("chemical systems held out", data, split.heldOutSystems(), weights)));
    }

    private Evaluation.Part part(String name, PretrainData data, int[] rows, BackboneWeights weights) {
        return new Evaluation.Part(name, rows, torch.predict(weights, data.graphs(), rows));
    }

    private static Map<String, String> notes(PretrainData data, BackboneCheckpoint trained) {
        return Map.of(
                "data_sha256", data.sha256(),
                "seed", Long.toString(trained.settings().seed()),
                "epoch", Integer.toString(trained.bestEpoch()));
    }

    private PretrainReport report(
            PretrainData data,
            PretrainSplit split,
            BackboneCheckpoint trained,
            byte[] weights,
            List<HeldOutTest> tests) {
        Map<String, Integer> labels = new TreeMap<>();
        for (int t = 0; t < PretrainData.PROPERTIES.size(); t++) {
            labels.put(PretrainData.PROPERTIES.get(t).key(), labels(data, split.train(), t).length);
        }
        return new PretrainReport(
                "cupel.backbone.report.1",
                "./cupel pretrain " + String.join(" ", options.arguments()),
                HexFormat.of().formatHex(Sha256.digest().digest(weights)),
                trained.best().parameters().length,
                options.data().getFileName().toString(),
                data.sha256(),
                data.leftOut(),
                holdOut,
                split.counts(),
                labels,
                trained.best().targets(),
                trained.settings(),
                trained.bestEpoch(),
                trained.history().stream().mapToDouble(BackboneEpoch::seconds).sum(),
                tests,
                trained.history());
    }
}
