package org.cupel.workbench.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cupel.surrogate.goal.Goal;

/** Crystals with properties. */
record StructureFile(Path path) implements FinishedFile {

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        throw new IllegalArgumentException("--structures comes next; give --table.");
    }
}
