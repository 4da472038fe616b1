package org.cupel.launcher.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.cupel.launcher.client.PartReport;
import org.cupel.launcher.client.StackReport;

/**
 * The machine-readable result of a demo.
 *
 * @param seconds from the first upload to the last ranking; starting the stack is in {@code startSeconds}
 * @param pool crystals whose labels were hidden
 * @param poolStable how many of them are below the threshold
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoReport(
        String data,
        int labelled,
        int pool,
        int poolStable,
        DemoData.LeftOut left,
        List<Iteration> iterations,
        List<PartReport> services,
        long rssMb,
        Double startSeconds,
        double seconds,
        String gatewayUrl,
        String mlflowUrl) {

    /** One row; the last one, with nothing tested, is the ranking after the last batch was learned. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Iteration(
            int iteration,
            int labelled,
            int tested,
            int found,
            double foundRandom,
            int foundTotal,
            double foundRandomTotal,
            List<Integer> foundRandomTotal95,
            double spearman,
            double maeEvPerAtom,
            double coverage,
            List<Double> coverage95,
            int n,
            String championRunId,
            double seconds) {

        static Iteration of(IterationReport report) {
            ModelQuality quality = report.quality();
            return new Iteration(
                    report.iteration(),
                    report.labelled(),
                    report.tested(),
                    report.found(),
                    report.randomPerIteration(),
                    report.foundTotal(),
                    report.random().expected(),
                    List.of(report.random().low95(), report.random().high95()),
                    quality.spearman().value(),
                    quality.maeEvPerAtom().value(),
                    quality.coverage().value(),
                    List.of(quality.coverage().low95(), quality.coverage().high95()),
                    quality.spearman().n(),
                    report.championRunId(),
                    report.seconds());
        }
    }

    static DemoReport of(
            String data, DemoData crystals, List<IterationReport> reports, StackReport stack, double seconds) {
        return new DemoReport(
                data,
                crystals.labelledCount(),
                crystals.hidden().size(),
                crystals.hidden().stable(),
                crystals.left(),
                reports.stream().map(Iteration::of).toList(),
                stack.services(),
                stack.rssMb(),
                stack.startS(),
                seconds,
                stack.gatewayUrl(),
                stack.mlflowUrl());
    }
}
