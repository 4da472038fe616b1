package org.cupel.crystal.hull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Time to make the diagram of a file of computed entries and ask for the energy above the hull of each: for every line of
 * standard input one round, answered by {@code seconds sum}, in processor time of the thread. Run by {@code src/test/python/bench_hull.py}.
 */
public final class HullBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private HullBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<HullEntry> entries;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            entries = ComputedEntries.read(in).entries();
        }
        BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (rounds.readLine() != null) {
            long start = CLOCK.getCurrentThreadCpuTime();
            PhaseDiagram diagram = PhaseDiagram.of(entries);
            double sum = 0;
            for (HullEntry entry : entries) {
                sum += diagram.eAboveHull(entry);
            }
            System.out.printf("%.6f %.9f%n", (CLOCK.getCurrentThreadCpuTime() - start) / 1e9, sum);
        }
    }
}
