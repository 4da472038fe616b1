package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One candidate after the other, with the believer's scores in between, and what is pending believed first. The request's
 * own scores are not read. The believer keeps what it came to believe.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-10701-6_6">Ginsbourger et al. 2010, Kriging is well-suited to parallelize
 *     optimization</a>
 */
public record OneByOne(Believer believer) implements BatchStrategy {

    @Override
    public String name() {
        return "one-by-one";
    }

    @Override
    public List<Pick> select(BatchRequest request) {
        var open = OpenRows.of(request.withScores(new double[request.ids().size()]));
        Arrays.stream(request.pending())
                .distinct()
                .boxed()
                .sorted((a, b) -> request.ids().get(a).compareTo(request.ids().get(b)))
                .forEach(believer::believe);
        var ledger = new CapLedger(request.caps());
        var chosen = new ArrayList<Integer>();
        var scores = new double[request.ids().size()];
        double[] present = believer.scores();
        double[] atFirst = present.clone();
        while (chosen.size() < request.fresh()) {
            int next = best(request.withScores(present), open, ledger, chosen);
            if (next < 0) {
                break;
            }
            scores[next] = present[next];
            chosen.add(next);
            ledger.take(next);
            believer.believe(next);
            present = chosen.size() < request.fresh() ? believer.scores() : present;
        }
        return picks(request, open, chosen, scores, atFirst);
    }

    /** What fills gaps that caps left, and replicates, show what they scored at first. */
    private static List<Pick> picks(
            BatchRequest request, OpenRows open, List<Integer> chosen, double[] scores, double[] atFirst) {
        var complete = Completion.of(request.withScores(atFirst), open, chosen);
        double[] shown = atFirst;
        complete.stream().filter(chosen::contains).forEach(row -> shown[row] = scores[row]);
        return Picks.of(request.withScores(shown), complete);
    }

    private static int best(BatchRequest request, OpenRows open, CapLedger ledger, List<Integer> chosen) {
        int best = -1;
        for (int row : open.toArray()) {
            if (Double.isNaN(request.scores()[row])) {
                throw new BatchRefusedException("The score of " + request.ids().get(row)
                        + " is NaN. Reject the candidate before a batch is chosen.");
            }
            boolean better = best < 0 || BestFirst.compare(request, row, best) < 0;
            if (better && ledger.admits(row) && !chosen.contains(row)) {
                best = row;
            }
        }
        return best;
    }
}
