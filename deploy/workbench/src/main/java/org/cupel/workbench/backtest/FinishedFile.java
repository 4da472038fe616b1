package org.cupel.workbench.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.goal.Goal;

/** A file of finished data, whose results are all known. */
interface FinishedFile {

    Path path();

    /**
     * @param features the only columns to learn from; empty for all that are fit
     * @throws IllegalArgumentException when it does not hold what the goal asks for
     */
    Pool read(Goal goal, List<String> features) throws IOException;

    static FinishedFile table(Path path) {
        return new TableFile(existing(path, "--table"));
    }

    static FinishedFile structures(Path path) {
        return new StructureFile(existing(path, "--structures"));
    }

    private static Path existing(Path path, String option) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no file " + path + ". Give " + option + " one that is there.");
        }
        return path;
    }
}
