package org.cupel.crystal.graph;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;

/**
 * Time per neighbour list of each crystal of a file by both searches, median processor time of the thread, as lines
 * {@code crystal atoms cutoff entries pairMicroseconds linkedMicroseconds}. Run by {@code
 * src/test/python/bench_neighbours.py}.
 */
public final class NeighbourBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int WARM_ROUNDS = 3;
    private static final int ROUNDS = 7;

    private NeighbourBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Crystal> crystals = crystals(Path.of(args[0]));
        for (int round = 0; round < WARM_ROUNDS + 1; round++) {
            for (int k = 0; k < crystals.size(); k++) {
                for (int arg = 1; arg < args.length; arg++) {
                    double cutoff = Double.parseDouble(args[arg]);
                    double pair = microseconds(PairSearch::search, crystals.get(k), cutoff);
                    double linked = microseconds(LinkedCellSearch::search, crystals.get(k), cutoff);
                    if (round == WARM_ROUNDS) {
                        System.out.printf(
                                "%d %d %s %d %.1f %.1f%n",
                                k,
                                crystals.get(k).atomCount(),
                                args[arg],
                                NeighbourList.of(crystals.get(k), cutoff).size(),
                                pair,
                                linked);
                    }
                }
            }
        }
    }

    private static double microseconds(
            BiFunction<Crystal, Double, NeighbourList> search, Crystal crystal, double cutoff) {
        double[] times = new double[ROUNDS];
        int repeats = Math.max(1, 2_000 / crystal.atomCount());
        for (int round = 0; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (int repeat = 0; repeat < repeats; repeat++) {
                search.apply(crystal, cutoff);
            }
            times[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e3 / repeats;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static List<Crystal> crystals(Path file) throws IOException {
        List<Crystal> crystals = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(file.toString(), in)) {
            rows.forEach(outcome ->
                    crystals.add(((ReadOutcome.Accepted) outcome).row().crystal()));
        }
        return crystals;
    }
}
