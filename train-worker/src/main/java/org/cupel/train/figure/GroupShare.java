package org.cupel.train.figure;

import org.cupel.surrogate.metric.GroupCoverage;
import org.cupel.surrogate.metric.Rate;

/**
 * Coverage of one group.
 *
 * @param decides whether the group is large enough to be called the worst
 */
public record GroupShare(String group, Rate coverage, boolean decides) {

    public static GroupShare of(GroupCoverage measured) {
        return new GroupShare(measured.group(), measured.coverage(), measured.decides());
    }
}
