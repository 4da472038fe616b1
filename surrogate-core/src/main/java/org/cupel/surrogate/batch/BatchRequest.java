package org.cupel.surrogate.batch;

import java.util.List;
import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.acquisition.CandidatePool;

/**
 * What to choose a batch from. Rows are candidates; arrays are kept, not copied.
 *
 * @param size how many to choose, replicates included
 * @param ids distinct; equal scores are ordered by them
 * @param scores [n] higher is better; read for open candidates only
 * @param space features of all rows, or {@link FeatureSpace#NONE}; only strategies for diverse batches need them
 * @param pending rows in the lab: never chosen, and repelling
 * @param tested rows with a result: never chosen
 * @param replicates tested rows to measure again; they take the first places
 */
public record BatchRequest(
        int size,
        List<String> ids,
        double[] scores,
        ScoreKind kind,
        FeatureSpace space,
        int[] pending,
        int[] tested,
        int[] replicates,
        List<Cap> caps) {

    private static final int[] NO_ROWS = new int[0];

    public BatchRequest {
        caps = List.copyOf(caps);
    }

    public static BatchRequest of(int size, List<String> ids, double[] scores, ScoreKind kind) {
        return new BatchRequest(size, ids, scores, kind, FeatureSpace.NONE, NO_ROWS, NO_ROWS, NO_ROWS, List.of());
    }

    public static BatchRequest of(int size, CandidatePool pool, AcquisitionFunction function) {
        return of(size, pool.ids(), function.score(pool), ScoreKind.of(function));
    }

    /** For {@link OneByOne}, which asks a model for scores. */
    public static BatchRequest unscored(int size, List<String> ids) {
        return of(size, ids, new double[ids.size()], ScoreKind.PLAIN);
    }

    public BatchRequest withSpace(FeatureSpace features) {
        return new BatchRequest(size, ids, scores, kind, features, pending, tested, replicates, caps);
    }

    public BatchRequest withPending(int[] rows) {
        return new BatchRequest(size, ids, scores, kind, space, rows, tested, replicates, caps);
    }

    public BatchRequest withTested(int[] rows) {
        return new BatchRequest(size, ids, scores, kind, space, pending, rows, replicates, caps);
    }

    public BatchRequest withReplicates(int[] rows) {
        return new BatchRequest(size, ids, scores, kind, space, pending, tested, rows, caps);
    }

    public BatchRequest withCaps(List<Cap> limits) {
        return new BatchRequest(size, ids, scores, kind, space, pending, tested, replicates, limits);
    }

    BatchRequest withScores(double[] fresh) {
        return new BatchRequest(size, ids, fresh, kind, space, pending, tested, replicates, caps);
    }

    /** Places that are not taken by replicates. */
    int fresh() {
        return size - replicates.length;
    }
}
