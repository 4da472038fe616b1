package org.cupel.surrogate.batch;

import java.util.List;

/**
 * The batch whose determinant of worth times likeness is largest, built greedily: each candidate's worth is multiplied by
 * what a Gaussian process would still not know of it after those chosen and pending. Likeness falls as exp(−d²/2ℓ²).
 *
 * @param length ℓ; two candidates at random are at 1
 * @param shortlist at most so many of the best are looked at
 * @see <a href="https://arxiv.org/abs/1709.05135">Chen et al. 2018, Fast Greedy MAP Inference for Determinantal Point
 *     Process</a>
 */
public record Determinantal(double length, int shortlist) implements BatchStrategy {

    private static final int SHORTLIST = 20_000;

    /** Numbers kept for all looked at: 160 MB. */
    private static final long MOST_NUMBERS = 40_000_000;

    public Determinantal {
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new BatchRefusedException("length is " + length + ". Give a positive number such as 0.3.");
        }
    }

    public Determinantal() {
        this(0.3, SHORTLIST);
    }

    @Override
    public String name() {
        return "determinantal";
    }

    @Override
    public List<Pick> select(BatchRequest request) {
        var open = OpenRows.of(request);
        FeatureSpace space = FeatureSpace.needed(request, name());
        long anchors = (long) request.size() + request.pending().length;
        int most = (int) Math.max(request.size(), Math.min(shortlist, MOST_NUMBERS / anchors));
        var chosen = new LazyGreedy(request, open, new Likeness(space, length), most).choose();
        return Picks.of(request, Completion.of(request, open, chosen));
    }
}
