package org.cupel.train.model;

import java.util.List;
import java.util.stream.Stream;
import org.cupel.train.figure.Figure;

/** Figures as files of a model. */
final class FigureFiles {

    private FigureFiles() {}

    static List<FileContent> of(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> Stream.of(
                        FileContent.text(path(figure, ".svg"), figure.svg(), "image/svg+xml"),
                        new FileContent(path(figure, ".png"), figure.png(), "image/png")))
                .toList();
    }

    private static String path(Figure figure, String ending) {
        return FileContent.FIGURES + figure.name() + ending;
    }
}
