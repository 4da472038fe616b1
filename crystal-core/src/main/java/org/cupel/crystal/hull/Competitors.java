package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** Sets up the hull of a chemical system from the index, and keeps those of the last systems asked for. */
final class Competitors {

    private static final int SYSTEMS_KEPT = 256;

    private final PhaseIndex index;
    private final Map<ElementSet, Subsystem> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ElementSet, Subsystem> eldest) {
            return size() > SYSTEMS_KEPT;
        }
    };

    Competitors(PhaseIndex index) {
        this.index = index;
    }

    PhaseIndex index() {
        return index;
    }

    Subsystem all(Composition asked) {
        ElementSet system = ElementSet.of(asked.elements());
        synchronized (recent) {
            Subsystem known = recent.get(system);
            if (known != null) {
                return known;
            }
        }
        Subsystem made = make(system, asked, entry -> false);
        synchronized (recent) {
            recent.put(system, made);
        }
        return made;
    }

    /** Not kept: every candidate has another set of competitors. */
    Subsystem except(Predicate<HullEntry> excluded, Composition asked) {
        return make(ElementSet.of(asked.elements()), asked, excluded);
    }

    /** After a change of the index: hulls that {@code changed} takes part in are set up again when asked for. */
    void forget(Composition changed) {
        ElementSet elements = ElementSet.of(changed.elements());
        synchronized (recent) {
            recent.keySet().removeIf(system -> system.containsAll(elements));
        }
    }

    private Subsystem make(ElementSet system, Composition asked, Predicate<HullEntry> excluded) {
        List<Element> elements = system.elements();
        List<HullEntry> lowest = new ArrayList<>();
        double[] references = new double[elements.size()];
        for (int i = 0; i < references.length; i++) {
            references[i] = reference(elements.get(i), asked, excluded).energyPerAtomEv();
        }
        for (Phase phase : index.within(system)) {
            phase.lowestExcept(excluded)
                    .filter(entry -> mayMatter(entry, elements, references))
                    .ifPresent(lowest::add);
        }
        return new Subsystem(elements, lowest, references);
    }

    boolean hasReferences(Composition asked, Predicate<HullEntry> excluded) {
        return asked.elements().stream().allMatch(element -> index.pure(element)
                .flatMap(phase -> phase.lowestExcept(excluded))
                .isPresent());
    }

    void requireReferences(Composition asked, Predicate<HullEntry> excluded) {
        asked.elements().forEach(element -> reference(element, asked, excluded));
    }

    HullEntry reference(Element element, Composition asked, Predicate<HullEntry> excluded) {
        return index.pure(element)
                .flatMap(phase -> phase.lowestExcept(excluded))
                .orElseThrow(() -> new MissingReferenceException(element, asked));
    }

    /** A compound above its elements is beaten by them at once. */
    private static boolean mayMatter(HullEntry entry, List<Element> elements, double[] references) {
        Composition composition = entry.composition();
        if (composition.elements().size() == 1) {
            return true;
        }
        double atoms = composition.atoms();
        double formation = entry.energyPerAtomEv();
        for (int i = 0; i < references.length; i++) {
            formation -= composition.amount(elements.get(i)) / atoms * references[i];
        }
        return formation < 0;
    }
}
