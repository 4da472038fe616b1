package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** Phases by the set of their elements, so that a query touches only those that can compete. */
final class PhaseIndex {

    /** Above this, walking all systems is cheaper than all 2^n subsets. */
    private static final int MOST_ELEMENTS_BY_SUBSET = 12;

    private final Map<ElementSet, List<Phase>> bySystem = new HashMap<>();

    PhaseIndex(Collection<HullEntry> entries) {
        Map<Proportions, List<HullEntry>> byComposition = new LinkedHashMap<>();
        for (HullEntry entry : entries) {
            byComposition
                    .computeIfAbsent(Proportions.of(entry.composition()), key -> new ArrayList<>(1))
                    .add(entry);
        }
        for (List<HullEntry> polymorphs : byComposition.values()) {
            Phase phase = new Phase(polymorphs);
            bySystem.computeIfAbsent(ElementSet.of(phase.composition().elements()), key -> new ArrayList<>())
                    .add(phase);
        }
    }

    /**
     * Puts {@code now} in the place of the entry of the same id and composition, or takes that away if null. Only for an
     * index that nobody else sees.
     */
    void replace(HullEntry old, HullEntry now) {
        List<Phase> system = bySystem.get(ElementSet.of(old.composition().elements()));
        for (int k = 0; k < system.size(); k++) {
            if (system.get(k).holds(old)) {
                List<HullEntry> rest = system.get(k).replacing(old, now);
                if (rest.isEmpty()) {
                    system.remove(k);
                } else {
                    system.set(k, new Phase(rest));
                }
                return;
            }
        }
    }

    Stream<Phase> phases() {
        return bySystem.values().stream().flatMap(List::stream);
    }

    Optional<Phase> pure(Element element) {
        return bySystem.getOrDefault(ElementSet.of(Set.of(element)), List.of()).stream()
                .findFirst();
    }

    Optional<Phase> at(Composition composition) {
        Proportions proportions = Proportions.of(composition);
        return bySystem.getOrDefault(ElementSet.of(composition.elements()), List.of()).stream()
                .filter(phase -> Proportions.of(phase.composition()).equals(proportions))
                .findFirst();
    }

    /** Phases whose elements are all in {@code system}. */
    List<Phase> within(ElementSet system) {
        List<Phase> found = new ArrayList<>();
        if (system.size() > MOST_ELEMENTS_BY_SUBSET) {
            bySystem.forEach((key, phases) -> {
                if (system.containsAll(key)) {
                    found.addAll(phases);
                }
            });
            return found;
        }
        for (int mask = 1; mask < 1 << system.size(); mask++) {
            found.addAll(bySystem.getOrDefault(system.subset(mask), List.of()));
        }
        return found;
    }
}
