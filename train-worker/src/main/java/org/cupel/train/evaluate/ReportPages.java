package org.cupel.train.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.train.figure.Figure;
import org.cupel.train.page.PageTemplate;

/** Fills the page from the JSON of a report, so that both say the same. */
final class ReportPages {

    private final PageTemplate template = PageTemplate.html(ReportPages.class, "report.html");

    /** A line of the page's head. */
    record Fact(String name, String value) {}

    /** A split on the page. */
    record Section(String key, String name, String about, MetricTable metrics, FoldTable folds, List<Figure> figures) {}

    /** @param figures by split */
    String html(EvaluationReport report, Map<String, List<Figure>> figures) {
        JsonNode json = report.json();
        List<Section> sections = new ArrayList<>();
        report.splits().forEach((name, split) -> {
            JsonNode node = json.path("splits").path(name);
            sections.add(new Section(
                    name,
                    SplitFigures.named(split),
                    about(node, report.options().stableBelow()),
                    MetricTable.of(node),
                    FoldTable.of(node),
                    figures.get(name)));
        });
        return template.with("style", style())
                .data("title", "Evaluation on " + report.options().train().getFileName())
                .data("command", command(report.options().arguments()))
                .data("leakage", json.path("backbone").path("leakage").asText())
                .data("notes", texts(json.path("data").path("notes")))
                .data("facts", facts(json))
                .data("sections", sections)
                .render();
    }

    private static String about(JsonNode split, double stableBelow) {
        return split.path("n").asInt()
                + " rows that took no part in training or calibration of the model that judges them."
                + " Rank correlation and mean absolute error are "
                + split.path("spearman_and_mae_are").asText() + ". Stable means below " + stableBelow
                + " eV/atom above the hull.";
    }

    private static List<Fact> facts(JsonNode json) {
        List<Fact> facts = new ArrayList<>();
        JsonNode data = json.path("data");
        facts.add(new Fact(
                "Rows",
                data.path("candidates") + " candidates, " + data.path("neighbours")
                        + " labelled neighbours, " + data.path("references") + " reference entries, "
                        + data.path("left_out")
                        + " left out"));
        facts.add(new Fact("Selection", json.path("selection").asText()));
        facts.add(new Fact(
                "Backbone",
                json.path("backbone").path("name").asText() + ", "
                        + json.path("backbone").path("sha256").asText()));
        facts.add(new Fact("Seed", json.path("seed") + ", " + json.path("members") + " members"));
        facts.add(new Fact(
                "Intervals",
                "promise " + Math.round(100 * json.path("nominal_coverage").asDouble()) + " %"));
        JsonNode machine = json.path("machine");
        facts.add(new Fact(
                "Machine",
                machine.path("cpu").asText() + ", " + machine.path("processors") + " processors, "
                        + machine.path("os").asText()));
        facts.add(new Fact("Java", machine.path("jvm").asText()));
        facts.add(new Fact("Device", json.path("device").asText() + "; " + pairs(machine.path("libraries"))));
        facts.add(new Fact("Took", Math.round(json.path("seconds").asDouble()) + " s"));
        data.path("sha256")
                .properties()
                .forEach(file -> facts.add(
                        new Fact("SHA-256 of " + file.getKey(), file.getValue().asText())));
        return facts;
    }

    private static String pairs(JsonNode object) {
        return object.properties().stream()
                .map(pair -> pair.getKey() + " " + pair.getValue().asText())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** As a shell takes it. */
    private static String command(List<String> arguments) {
        return "./cupel evaluate "
                + arguments.stream()
                        .map(argument -> argument.matches("[\\w@%+=:,./-]+")
                                ? argument
                                : "'" + argument.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
    }

    private static String style() {
        try (InputStream style = ReportPages.class.getResourceAsStream("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("report.css is damaged. Build train-worker anew.", damaged);
        }
    }
}
