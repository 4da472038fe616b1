package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The candidates that stand best for the shortlist: their summed distance to the nearest chosen or pending one is least,
 * greedily and then by exchanges. The best score always is one of them.
 *
 * <p>O(m² d) once and O(m²) a step for a shortlist of m, which is held as m² floats.
 *
 * @param shortlist m, the best by score; at least twice the batch is taken
 * @see <a href="https://doi.org/10.1016/j.is.2021.101804">Schubert and Rousseeuw 2021, Fast and eager k-medoids
 *     clustering</a>
 */
public record Medoids(int shortlist) implements BatchStrategy {

    private static final int MOST = 8_000;

    public Medoids {
        if (shortlist < 1 || shortlist > MOST) {
            throw new BatchRefusedException(
                    "shortlist is " + shortlist + ". Give 1 to " + MOST + ", or use \"local-penalty\".");
        }
    }

    public Medoids() {
        this(2_000);
    }

    @Override
    public String name() {
        return "k-medoids";
    }

    @Override
    public List<Pick> select(BatchRequest request) {
        var open = OpenRows.of(request);
        FeatureSpace space = FeatureSpace.needed(request, name());
        if (2 * request.fresh() > MOST) {
            throw new BatchRefusedException("k-medoids chooses at most " + MOST / 2 + " candidates, and "
                    + request.fresh() + " are asked for. Use \"local-penalty\".");
        }
        if (request.fresh() == 0) {
            return Picks.of(request, List.of());
        }
        var chosen = new MedoidSearch(request, space, shortlisted(request, open)).choose();
        var complete = new ArrayList<>(Completion.of(request, open, chosen));
        complete.sort((a, b) -> BestFirst.compare(request, a, b));
        return Picks.of(request, complete);
    }

    /** The best by score, and before them a batch of the best that the caps let in. */
    private int[] shortlisted(BatchRequest request, OpenRows open) {
        var rows = new LinkedHashSet<>(new LazyGreedy(request, open, Repulsion.NONE, Integer.MAX_VALUE).choose());
        var bestFirst = new BestFirst(request, open);
        int most = Math.max(shortlist, 2 * request.fresh());
        while (!bestFirst.isEmpty() && rows.size() < most) {
            rows.add(bestFirst.poll());
        }
        return rows.stream()
                .sorted((a, b) -> BestFirst.compare(request, a, b))
                .mapToInt(row -> row)
                .toArray();
    }
}
