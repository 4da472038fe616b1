package org.cupel.surrogate.support;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Element;

/** In which groups of the training rows each element occurs. */
record ElementGroups(Map<Element, Set<String>> groups) {

    static ElementGroups of(List<SupportRow> rows) {
        Map<Element, Set<String>> groups = new EnumMap<>(Element.class);
        for (SupportRow row : rows) {
            for (Element element : row.composition().elements()) {
                groups.computeIfAbsent(element, key -> new HashSet<>()).add(row.group());
            }
        }
        return new ElementGroups(groups);
    }

    /** Elements of a row that would be unknown had its group not been trained on. */
    int unknownOutside(SupportRow row) {
        return (int) row.composition().elements().stream()
                .map(element -> groups.getOrDefault(element, Set.of()))
                .filter(where -> where.isEmpty() || where.equals(Set.of(row.group())))
                .count();
    }
}
