package org.cupel.surrogate.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cupel.surrogate.acquisition.Acquisition;
import org.cupel.surrogate.acquisition.Bounds;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.PropertyColumn;
import org.cupel.surrogate.acquisition.Settings;

/**
 * Prints what it takes to score a pool and to choose a batch of 100 from it with every strategy: 64 features, two properties,
 * 1,000 tested, 100 pending, at most 2 of a formula and 10 of a prototype.
 *
 * <p>Arguments: sizes of pools, such as {@code 100000 1000000}. Columns are made before the clock starts; the memory
 * is that of the whole process, the columns included.
 */
public final class BatchBenchmark {

    private static final int WIDTH = 64;
    private static final int BATCH = 100;
    private static final int ROUNDS = 2;

    private BatchBenchmark() {}

    public static void main(String[] arguments) {
        for (String argument : arguments) {
            run(Integer.parseInt(argument));
        }
    }

    private static void run(int n) {
        var pool = pool(n);
        float[] features = features(n);
        var caps = List.of(new Cap("formula", groups(n, n / 4), 2), new Cap("prototype", groups(n, 500), 10));
        var settings = new Settings(0.05, 1.5, 42).withBounds(List.of(Bounds.atMost(0, 0.05), new Bounds(1, 1.5, 3)));
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf(Locale.ROOT, "%n%,d candidates, round %d%n%70s%n", n, round, "wall s    cpu s");
            for (String strategy : BatchStrategies.names()) {
                new Round(pool, features, caps, settings).print(strategy);
            }
        }
        System.out.printf("peak memory of the process: %s%n", peakMemory());
    }

    private record Round(CandidatePool pool, float[] features, List<Cap> caps, Settings settings) {

        void print(String strategy) {
            clocked("score three ways, measure, choose " + strategy, () -> {
                var requests = List.of("log-ei", "ucb", "feasibility").stream()
                        .map(name -> BatchRequest.of(BATCH, pool, Acquisition.named(name, settings)))
                        .toList();
                choose(strategy, requests.get(0), FeatureSpace.of(features, WIDTH));
            });
            var alike = BatchRequest.of(BATCH, pool.ids(), new double[pool.size()], ScoreKind.PLAIN);
            var space = FeatureSpace.of(features, WIDTH);
            clocked("  " + strategy + " alone, all scores equal", () -> choose(strategy, alike, space));
        }

        /** Small pools several times, so that the grain of the clock does not count. */
        private void clocked(String what, Runnable work) {
            int times = Math.max(1, 1_000_000 / pool.size());
            Clock clock = Clock.start();
            for (int time = 0; time < times; time++) {
                work.run();
            }
            clock.print(what, times);
        }

        private void choose(String strategy, BatchRequest request, FeatureSpace space) {
            BatchStrategies.named(strategy)
                    .select(request.withSpace(space)
                            .withCaps(caps)
                            .withPending(IntStream.range(0, 100).toArray())
                            .withTested(IntStream.range(100, 1_100).toArray()));
        }
    }

    /** Wall and processor time since it was started. */
    private record Clock(long wallNanos, long cpuNanos) {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Clock start() {
            return new Clock(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        void print(String what, int times) {
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %8.3f %8.3f%n",
                    what,
                    (System.nanoTime() - wallNanos) * 1e-9 / times,
                    (SYSTEM.getProcessCpuTime() - cpuNanos) * 1e-9 / times);
        }
    }

    private static CandidatePool pool(int n) {
        var random = new SplittableRandom(1);
        return new CandidatePool(
                        IntStream.range(0, n).mapToObj(i -> "mp-" + i).toList(),
                        random.doubles(n, -0.1, 0.6).toArray(),
                        random.doubles(n, 0.01, 0.1).toArray())
                .withProperty(new PropertyColumn(
                        random.doubles(n, 0, 6).toArray(),
                        random.doubles(n, 0.1, 0.5).toArray()));
    }

    private static float[] features(int n) {
        var random = new SplittableRandom(2);
        var features = new float[n * WIDTH];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextDouble();
        }
        return features;
    }

    private static int[] groups(int n, int count) {
        return new SplittableRandom(count).ints(n, 0, count).toArray();
    }

    private static String peakMemory() {
        try {
            return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("unknown");
        } catch (java.io.IOException e) {
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            return heap.getUsed() / 1_000_000 + " MB of heap";
        }
    }
}
