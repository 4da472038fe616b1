package org.cupel.train.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.cupel.surrogate.calibration.MethodReport;
import org.cupel.surrogate.decision.RiskRule;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.GroupCoverage;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.trust.TrustParameters;
import org.cupel.surrogate.trust.TrustReport;
import org.cupel.train.model.Environment;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.torch.TorchEnvironment;

/**
 * The report as JSON. A number that the rows do not define is null; what has an interval has it beside it under the same
 * name with {@code _95}.
 */
record EvaluationReport(EvaluateOptions options, ObjectNode json, Map<String, SplitReport> splits) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String FORMAT = "cupel-evaluation-1";

    static EvaluationReport of(
            EvaluateOptions options,
            TorchDevice device,
            Representations representations,
            EvaluationData data,
            Map<String, SplitReport> splits,
            double seconds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        ArrayNode arguments = json.putArray("arguments");
        options.arguments().forEach(arguments::add);
        json.put("selection", options.selection().toString());
        json.put("stable_below", options.stableBelow());
        json.put("nominal_coverage", 0.9);
        json.put("seed", options.seed());
        json.put("members", options.members());
        json.put("seconds", seconds);
        json.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        json.put("device", device.name());
        json.set("machine", MAPPER.valueToTree(Environment.here(device.name(), TorchEnvironment.libraries())));
        ObjectNode backbone = json.putObject("backbone");
        backbone.put("name", options.backbone());
        backbone.put("sha256", representations.key());
        backbone.put("leakage", representations.leakage());
        ObjectNode source = json.putObject("data");
        source.put("candidates", data.candidates().size());
        source.put("neighbours", data.neighbours().size());
        source.put("references", data.references().size());
        source.put("left_out", data.leftOut().size());
        data.sha256ByFile().forEach(source.putObject("sha256")::put);
        ArrayNode notes = source.putArray("notes");
        data.notes().forEach(notes::add);
        ObjectNode all = json.putObject("splits");
        splits.forEach((name, split) -> all.set(name, split(split)));
        return new EvaluationReport(options, json, splits);
    }

    void write() throws IOException {
        if (options.json().isPresent()) {
            Path file = options.json().get().toAbsolutePath();
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (options.report().isPresent()) {
            new ReportFolder(options.report().get()).write(this);
        }
    }

    byte[] bytes() throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(json);
    }

    private static ObjectNode split(SplitReport split) {
        ObjectNode node = model(split.model());
        put(node, "formation_energy_mae", split.formationEnergyMae());
        ArrayNode folds = node.putArray("folds");
        split.folds().forEach(fold -> folds.add(fold(fold)));
        ObjectNode baselines = node.putObject("baselines");
        split.baselines().forEach((name, baseline) -> baselines.set(name, model(baseline)));
        return node;
    }

    private static ObjectNode model(ModelReport model) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("n", model.rows().size());
        model.prediction().measurements().forEach((name, estimate) -> put(node, name, estimate));
        put(node, "spearman_pooled", model.prediction().spearman());
        put(node, "mae_pooled", model.prediction().mae());
        put(node, "spearman", model.spearman());
        put(node, "mae", model.mae());
        node.put("spearman_and_mae_are", model.overFamilies() ? "means over the clusters held out" : "of all rows");
        model.decision().measurements().forEach((name, estimate) -> put(node, name, estimate));
        number(
                node,
                "kill_precision_lower",
                model.decision().killPrecision().isDefined()
                        ? model.decision().killPrecision().low95()
                        : Double.NaN);
        node.put("kept", model.decision().kept());
        node.put("killed", model.decision().killed());
        model.probability().measurements().forEach((name, estimate) -> put(node, "probability_" + name, estimate));
        ArrayNode groups = node.putArray("groups");
        for (GroupCoverage group : model.prediction().coverage().groups()) {
            ObjectNode one = groups.addObject();
            one.put("group", group.group());
            one.put("n", group.n());
            put(one, "coverage", group.coverage());
            put(one, "median_width", group.medianWidth());
            one.put("decides", group.decides());
        }
        ObjectNode reasons = node.putObject("maybe_reasons");
        model.maybeReasons().forEach(reasons::put);
        return node;
    }

    private static ObjectNode fold(SplitReport.FoldReport fold) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", fold.name());
        node.put("train_rows", fold.trainRows());
        node.put("test_rows", fold.testRows());
        put(node, "composition_in_training", fold.leakage().knownComposition());
        put(node, "duplicate_in_training", fold.leakage().duplicates());
        TrustReport trust = fold.judged().report();
        TrustParameters learnt = fold.judged().trust().parameters();
        node.put("calibration", learnt.calibration().kind());
        node.put("calibration_reason", trust.chosenCalibration());
        ArrayNode methods = node.putArray("calibration_methods");
        for (MethodReport method : trust.calibrations()) {
            ObjectNode one = methods.addObject();
            one.put("kind", method.kind());
            put(one, "coverage", method.coverage());
            one.put("worst_group", method.worst().cluster());
            put(one, "coverage_worst_group", method.worst().coverage());
            number(one, "median_width", method.medianWidth().value());
            one.put("meets_demands", method.meetsDemands());
        }
        node.put("probability_from", trust.chosenProbability());
        number(node, "on_the_hull_within", fold.judged().onTheHull().withinEv());
        node.put("outside_support", trust.outside());
        rule(node.putObject("keep_rule"), trust.keep());
        rule(node.putObject("kill_rule"), trust.kill());
        return node;
    }

    private static void rule(ObjectNode node, RiskRule rule) {
        node.put("enabled", rule.enabled());
        number(node, "certainty", rule.certainty());
        number(node, "upper_bound", rule.upperBound());
        node.put("reason", rule.reason());
    }

    private static void put(ObjectNode node, String name, Rate rate) {
        put(node, name, Estimate.of(rate));
    }

    private static void put(ObjectNode node, String name, Estimate estimate) {
        number(node, name, estimate.value());
        ArrayNode interval = node.putArray(name + "_95");
        interval.add(finite(estimate.low95())).add(finite(estimate.high95()));
        node.put(name + "_n", estimate.n());
    }

    private static void number(ObjectNode node, String name, double value) {
        node.put(name, finite(value));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
