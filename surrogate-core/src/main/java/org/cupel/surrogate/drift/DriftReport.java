package org.cupel.surrogate.drift;

import java.util.List;
import org.cupel.surrogate.metric.Rate;

/**
 * How far the present has moved from the training snapshot.
 *
 * @param columns in the order in which they were given
 * @param vectors the same
 * @param coverage of the results that have come in
 * @param coverageP probability of a coverage as low, if the intervals kept their promise; 1 without results
 * @param reasons to train again; none means that nothing was found
 */
public record DriftReport(
        List<ColumnDrift> columns,
        List<VectorDrift> vectors,
        Rate coverage,
        double coverageP,
        List<RetrainReason> reasons) {

    public DriftReport {
        columns = List.copyOf(columns);
        vectors = List.copyOf(vectors);
        reasons = List.copyOf(reasons);
    }

    public boolean retrainRecommended() {
        return !reasons.isEmpty();
    }
}
