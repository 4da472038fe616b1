package org.cupel.surrogate.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class Groups {

    private Groups() {}

    /** The cases of every group, names ascending. */
    static Map<String, int[]> cases(List<String> groups) {
        Map<String, List<Integer>> lists = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            lists.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
        }
        Map<String, int[]> cases = new TreeMap<>();
        lists.forEach((name, list) ->
                cases.put(name, list.stream().mapToInt(Integer::intValue).toArray()));
        return cases;
    }

    static double[] select(double[] values, int[] cases) {
        var selected = new double[cases.length];
        for (int i = 0; i < cases.length; i++) {
            selected[i] = values[cases[i]];
        }
        return selected;
    }
}
