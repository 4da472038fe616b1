package org.cupel.workbench.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A small finished data set of ours: a valley in three dimensions, with a second property across it. */
final class Finished {

    private Finished() {}

    static Path table(Path folder, int rows, boolean header) throws IOException {
        var random = new SplittableRandom(7);
        List<String> lines = new ArrayList<>();
        if (header) {
            lines.add("u,v,w,gap,depth");
        }
        for (int i = 0; i < rows; i++) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            double w = random.nextDouble();
            double depth = Math.pow(u - 0.7, 2) + Math.pow(v - 0.2, 2) + 0.5 * Math.pow(w - 0.5, 2);
            lines.add(String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f,%.6f", u, v, w, 4 * u * v + w, depth));
        }
        return Files.write(folder.resolve(header ? "valley.csv" : "plain.csv"), lines);
    }
}
