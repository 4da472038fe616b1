package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;

/** All entries of one composition, lowest energy first: only the lowest can matter on a hull. */
final class Phase {

    private static final Comparator<HullEntry> LOWEST_FIRST =
            Comparator.comparingDouble(HullEntry::energyPerAtomEv).thenComparing(HullEntry::id);

    private final HullEntry[] entries;

    Phase(List<HullEntry> entries) {
        this.entries = entries.toArray(HullEntry[]::new);
        Arrays.sort(this.entries, LOWEST_FIRST);
    }

    Composition composition() {
        return entries[0].composition();
    }

    HullEntry lowest() {
        return entries[0];
    }

    boolean holds(HullEntry entry) {
        return Arrays.asList(entries).contains(entry);
    }

    /** Its entries with one replaced, or taken away if null. */
    List<HullEntry> replacing(HullEntry old, HullEntry now) {
        List<HullEntry> changed = new ArrayList<>(Arrays.asList(entries));
        changed.remove(old);
        if (now != null) {
            changed.add(now);
        }
        return changed;
    }

    Optional<HullEntry> lowestExcept(Predicate<HullEntry> excluded) {
        for (HullEntry entry : entries) {
            if (!excluded.test(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
