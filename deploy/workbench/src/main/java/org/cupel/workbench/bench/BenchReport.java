package org.cupel.workbench.bench;

import java.util.List;
import java.util.Map;

/**
 * Everything that one run measured.
 *
 * @param skipped why a backbone was not measured, by its name
 */
public record BenchReport(
        String processor,
        int cores,
        String java,
        int threads,
        int rounds,
        List<Measurement> measurements,
        List<Agreement> agreements,
        Map<String, String> skipped) {}
