package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * The best scores, each lowered by a factor per candidate that is already chosen or in the lab, the more the nearer it lies.
 *
 * @param shortlist at most so many of the best are looked at
 * @see <a href="https://arxiv.org/abs/1505.08052">González et al. 2016</a>
 */
public record LocalPenalty(Reach reach, int shortlist) implements BatchStrategy {

    private static final int SHORTLIST = 50_000;

    /** A radius of 0.3 of the distance between two candidates at random. */
    public LocalPenalty() {
        this(new Reach.Fixed(0.3));
    }

    public LocalPenalty(Reach reach) {
        this(reach, SHORTLIST);
    }

    @Override
    public String name() {
        return "local-penalty";
    }

    @Override
    public List<Pick> select(BatchRequest request) {
        var open = OpenRows.of(request);
        FeatureSpace space = FeatureSpace.needed(request, name());
        reach.requireRows(request.ids().size());
        var penalties = new Penalties(reach, space);
        var chosen = new LazyGreedy(request, open, penalties, shortlist).choose();
        return Picks.of(request, Completion.of(request, open, chosen));
    }

    private record Penalties(Reach reach, FeatureSpace space, List<Integer> centres) implements Repulsion {

        Penalties(Reach reach, FeatureSpace space) {
            this(reach, space, new ArrayList<>());
        }

        @Override
        public void add(Considered candidate) {
            centres.add(candidate.row);
        }

        @Override
        public void update(Considered candidate) {
            for (int centre : centres.subList(candidate.seen, centres.size())) {
                candidate.discount += reach.logFactor(centre, space.distance(centre, candidate.row));
            }
        }
    }
}
