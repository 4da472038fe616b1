package org.cupel.train.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Hull views by what is held out, each made once: leaving out two clusters looks the same from both. */
final class HullViews implements HullSight {

    private final Competition competition;
    private final Map<List<Integer>, HullView> made = new LinkedHashMap<>();

    HullViews(Competition competition) {
        this.competition = competition;
    }

    /** Makes what is missing, several at a time. */
    void make(List<int[]> heldOuts, int atATime, Consumer<Integer> progress) {
        ExecutorService workers = Executors.newFixedThreadPool(atATime);
        try {
            Map<List<Integer>, Future<HullView>> running = new LinkedHashMap<>();
            for (int[] heldOut : heldOuts) {
                List<Integer> key = key(heldOut);
                if (!made.containsKey(key) && !running.containsKey(key)) {
                    int[] sorted = key.stream().mapToInt(Integer::intValue).toArray();
                    running.put(key, workers.submit(() -> competition.without(sorted)));
                }
            }
            int done = 0;
            for (Map.Entry<List<Integer>, Future<HullView>> entry : running.entrySet()) {
                made.put(entry.getKey(), result(entry.getValue()));
                progress.accept(++done);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Override
    public HullView of(int[] heldOut) {
        return made.get(key(heldOut));
    }

    private static List<Integer> key(int[] heldOut) {
        return Arrays.stream(heldOut).sorted().boxed().toList();
    }

    private static HullView result(Future<HullView> view) {
        try {
            return view.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The evaluation was stopped.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Hulls could not be made: " + failed.getCause(), failed.getCause());
        }
    }
}
