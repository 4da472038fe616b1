package org.cupel.surrogate.stability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Element;

/** Predicted phases by the elements that they consist of. */
final class Pool {

    /** Above this, walking all systems is cheaper than all 2^n subsets. */
    private static final int MOST_ELEMENTS_BY_SUBSET = 12;

    private final Map<Set<Element>, List<SampledPhase>> bySystem = new HashMap<>();

    Pool(Collection<PredictedPhase> phases, Sampling sampling) {
        Map<String, PredictedPhase> ids = new HashMap<>();
        phases.stream().sorted(Comparator.comparing(PredictedPhase::id)).forEach(phase -> {
            if (ids.put(phase.id(), phase) != null) {
                throw new IllegalArgumentException(
                        "The id " + phase.id() + " (" + phase.composition().reducedFormula()
                                + ") is predicted twice. Give each candidate an id of its own.");
            }
            bySystem.computeIfAbsent(Set.copyOf(phase.composition().elements()), key -> new ArrayList<>())
                    .add(SampledPhase.of(phase, sampling));
        });
    }

    /** All of {@code elements} only, except one, in order of id. */
    List<SampledPhase> within(Set<Element> elements, String except) {
        Stream<List<SampledPhase>> systems = elements.size() > MOST_ELEMENTS_BY_SUBSET
                ? bySystem.entrySet().stream()
                        .filter(system -> elements.containsAll(system.getKey()))
                        .map(Map.Entry::getValue)
                : subsets(List.copyOf(elements));
        return systems.flatMap(List::stream)
                .filter(phase -> !phase.median().id().equals(except))
                .sorted(Comparator.comparing(phase -> phase.median().id()))
                .toList();
    }

    private Stream<List<SampledPhase>> subsets(List<Element> elements) {
        List<List<SampledPhase>> found = new ArrayList<>();
        for (int mask = 1; mask < 1 << elements.size(); mask++) {
            Set<Element> subset = EnumSet.noneOf(Element.class);
            for (int k = 0; k < elements.size(); k++) {
                if ((mask >>> k & 1) == 1) {
                    subset.add(elements.get(k));
                }
            }
            found.add(bySystem.getOrDefault(subset, List.of()));
        }
        return found.stream();
    }
}
