package org.cupel.train.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.figure.Figure;

/** The report for people: a page that needs nothing else, the numbers behind it, and each figure as a file. */
final class ReportFolder {

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** The numbers first: whatever may become of a figure, they are there. */
    void write(EvaluationReport report) throws IOException {
        Path pictures = folder.resolve("figures");
        Files.createDirectories(pictures);
        Files.write(folder.resolve("report.json"), report.bytes());
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        for (SplitReport split : report.splits().values()) {
            List<Figure> drawn = SplitFigures.of(split, report.options().stableBelow());
            figures.put(split.name(), new ArrayList<>(drawn));
            for (Figure figure : drawn) {
                Files.writeString(pictures.resolve(figure.name() + ".svg"), figure.svg());
                Files.write(pictures.resolve(figure.name() + ".png"), figure.png());
            }
        }
        String page = new ReportPages().html(report, figures);
        Files.writeString(folder.resolve("report.html"), page, StandardCharsets.UTF_8);
    }
}
