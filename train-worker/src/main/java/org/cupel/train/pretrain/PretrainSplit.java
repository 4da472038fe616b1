package org.cupel.train.pretrain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows by what they are for, ascending; the two tests may share rows, nothing else does.
 *
 * @param laterYears published in or after the first held-out year
 * @param heldOutSystems of chemical systems that are held out as a whole
 * @param setAside neither trained on nor tested: no year, and a composition that also stands among the later years
 */
public record PretrainSplit(int[] train, int[] validation, int[] laterYears, int[] heldOutSystems, int[] setAside) {

    /** Rows of each part, by name. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("train", train.length);
        counts.put("validation", validation.length);
        counts.put("laterYears", laterYears.length);
        counts.put("heldOutSystems", heldOutSystems.length);
        counts.put("inBothTests", (int) Arrays.stream(laterYears)
                .filter(row -> Arrays.binarySearch(heldOutSystems, row) >= 0)
                .count());
        counts.put("setAside", setAside.length);
        return counts;
    }
}
