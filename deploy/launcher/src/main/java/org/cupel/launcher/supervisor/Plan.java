package org.cupel.launcher.supervisor;

import java.util.List;
import org.cupel.stack.Part;

/**
 * The parts in stages: those of one stage start together once all before are up, and stop together in reverse.
 *
 * @param beside parts nothing waits for
 */
record Plan(List<List<Part>> stages, List<Beside> beside) {
    Plan {
        stages = stages.stream().map(List::copyOf).toList();
        beside = List.copyOf(beside);
    }

    /** @param afterAll whether it starts when all stages are up rather than at once */
    record Beside(Part part, boolean afterAll) {}
}
