package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** k-medoids over a shortlist with some centres that stay: what is pending, and the best score. */
final class MedoidSearch {

    private static final int MOST_EXCHANGES = 200;
    private static final double LEAST_GAIN = 1e-9;

    private final BatchRequest request;
    private final int[] rows;
    private final float[][] distance;
    private final CapLedger ledger;
    private final List<Integer> medoids = new ArrayList<>();
    private final boolean[] taken;
    private final Neighbours neighbours;

    /** @param rows best first */
    MedoidSearch(BatchRequest request, FeatureSpace space, int[] rows) {
        this.request = request;
        this.rows = rows;
        distance = new float[rows.length][rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            for (int j = 0; j < rows.length; j++) {
                distance[i][j] = (float) space.distance(rows[i], rows[j]);
            }
        });
        var fixed = new float[rows.length];
        Arrays.fill(fixed, Float.POSITIVE_INFINITY);
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            for (int pending : request.pending()) {
                fixed[i] = Math.min(fixed[i], (float) space.distance(rows[i], pending));
            }
        });
        neighbours = new Neighbours(distance, fixed);
        ledger = new CapLedger(request.caps());
        taken = new boolean[rows.length];
    }

    /** Rows of the pool, the best score first; fewer than asked for when caps leave no way on. */
    List<Integer> choose() {
        int next = 0;
        while (next >= 0) {
            medoids.add(next);
            taken[next] = true;
            ledger.take(rows[next]);
            neighbours.of(medoids);
            next = medoids.size() < request.fresh() ? mostGain() : -1;
        }
        int exchanges = 0;
        while (exchanges < MOST_EXCHANGES && exchanges()) {
            exchanges++;
        }
        return medoids.stream().map(i -> rows[i]).toList();
    }

    private int mostGain() {
        double[] gains = IntStream.range(0, rows.length)
                .parallel()
                .mapToDouble(i -> taken[i] || !ledger.admits(rows[i]) ? -1 : neighbours.gain(i))
                .toArray();
        int best = -1;
        for (int i = 0; i < gains.length; i++) {
            if (gains[i] >= 0 && (best < 0 || gains[i] > gains[best])) {
                best = i;
            }
        }
        return best;
    }

    private boolean exchanges() {
        Exchange best = IntStream.range(0, rows.length)
                .parallel()
                .filter(i -> !taken[i])
                .mapToObj(this::bestFor)
                .reduce(Exchange.NONE, Exchange::better);
        if (best.change() > -LEAST_GAIN) {
            return false;
        }
        int leaving = medoids.get(best.place());
        ledger.release(rows[leaving]);
        ledger.take(rows[best.entering()]);
        taken[leaving] = false;
        taken[best.entering()] = true;
        medoids.set(best.place(), best.entering());
        neighbours.of(medoids);
        return true;
    }

    private Exchange bestFor(int entering) {
        double[] changes = neighbours.changes(entering, medoids.size());
        var best = Exchange.NONE;
        for (int place = 1; place < changes.length; place++) {
            if (changes[place] < best.change() && ledger.admitsInsteadOf(rows[entering], rows[medoids.get(place)])) {
                best = new Exchange(entering, place, changes[place]);
            }
        }
        return best;
    }

    /** Of the medoid at a place by another candidate; the change of the summed distance. */
    private record Exchange(int entering, int place, double change) {

        static final Exchange NONE = new Exchange(-1, -1, 0);

        /** Equal changes keep the first, so that threads decide nothing. */
        static Exchange better(Exchange first, Exchange second) {
            return second.change < first.change ? second : first;
        }
    }
}
