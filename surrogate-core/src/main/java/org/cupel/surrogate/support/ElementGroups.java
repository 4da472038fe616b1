package org.cupel.surrogate.support;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Element;

/** In which clusters, or under which keys, each element occurs. */
record ElementGroups(Map<Element, Set<String>> labels, LeaveOut leaveOut) {

    static ElementGroups of(List<SupportRow> rows, LeaveOut leaveOut) {
        Map<Element, Set<String>> labels = new EnumMap<>(Element.class);
        for (SupportRow row : rows) {
            for (Element element : row.composition().elements()) {
                labels.computeIfAbsent(element, key -> new HashSet<>()).add(row.label(leaveOut));
            }
        }
        return new ElementGroups(labels, leaveOut);
    }

    /** Elements of a row that would be unknown had its cluster, or its material, not been trained on. */
    int unknownWithout(SupportRow row) {
        return (int) row.composition().elements().stream()
                .map(element -> labels.getOrDefault(element, Set.of()))
                .filter(where -> where.isEmpty() || where.equals(Set.of(row.label(leaveOut))))
                .count();
    }
}
