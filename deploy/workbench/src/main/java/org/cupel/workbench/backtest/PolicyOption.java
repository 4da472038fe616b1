package org.cupel.workbench.backtest;

import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Which policies take part. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            completionCandidates = PolicyNames.class,
            description =
                    "Policies to play, random choice beside them: ${COMPLETION-CANDIDATES}. Without it a back-test"
                            + " plays the one that Cupel recommends, a tournament all that fit the goal.")
    private List<String> names = List.of();

    /** As they were named, each once; none without the option. */
    List<String> names() {
        return List.copyOf(new LinkedHashSet<>(names));
    }
}
