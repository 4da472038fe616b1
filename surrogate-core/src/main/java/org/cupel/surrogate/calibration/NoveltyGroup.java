package org.cupel.surrogate.calibration;

import java.util.List;

/**
 * Margins for predictions of similar novelty.
 *
 * @param noveltyUpTo the largest novelty of the group, included; unlimited for the most novel one
 * @param rows that the margins come from
 * @param levels in ascending order of miscoverage
 */
public record NoveltyGroup(Margin noveltyUpTo, int rows, List<LevelMargins> levels) {

    public NoveltyGroup {
        levels = List.copyOf(levels);
    }

    boolean holds(double novelty) {
        return novelty <= noveltyUpTo.asDouble();
    }
}
