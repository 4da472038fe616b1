package org.cupel.crystal.hull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Time to make the diagram of a file of computed entries and ask for the energy above the hull of each; one line {@code
 * round seconds sum} per round, in processor time of the thread. Run by {@code src/test/python/bench_hull.py}.
 */
public final class HullBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private HullBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<HullEntry> entries;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            entries = ComputedEntries.read(in).entries();
        }
        int rounds = Integer.parseInt(args[1]);
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            PhaseDiagram diagram = PhaseDiagram.of(entries);
            double sum = 0;
            for (HullEntry entry : entries) {
                sum += diagram.eAboveHull(entry);
            }
            System.out.printf("%d %.6f %.9f%n", round, (CLOCK.getCurrentThreadCpuTime() - start) / 1e9, sum);
        }
    }
}
