package org.cupel.crystal.hull;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.CrystalException;

/** Entries that may be raised, as they are by now. */
final class SoftEntries {

    private final Map<String, HullEntry> current = new TreeMap<>();
    private final Map<String, Double> givenEv = new HashMap<>();
    private final Map<String, Integer> raises = new HashMap<>();

    SoftEntries(Collection<HullEntry> soft, Collection<HullEntry> hard) {
        Set<String> taken = new HashSet<>();
        hard.forEach(entry -> taken.add(entry.id()));
        for (HullEntry entry : soft) {
            if (!taken.add(entry.id())) {
                throw new CrystalException(
                        "Soft entry " + entry.id() + " (" + entry.composition().reducedFormula()
                                + ") has the id of another entry. Give each entry an id of its own.");
            }
            current.put(entry.id(), entry);
            givenEv.put(entry.id(), entry.energyPerAtomEv());
        }
    }

    boolean contains(String id) {
        return current.containsKey(id);
    }

    /** By id. */
    List<HullEntry> list() {
        return List.copyOf(current.values());
    }

    /** Raises an entry, or takes it away if it has been raised often enough; true if it is still there. */
    boolean raise(String id, double byEv, int mostRaises, Competitors competitors) {
        HullEntry old = current.get(id);
        boolean keeps = raises.merge(id, 1, Integer::sum) <= mostRaises;
        HullEntry now = keeps ? new HullEntry(id, old.composition(), old.energyPerAtomEv() + byEv) : null;
        if (keeps) {
            current.put(id, now);
        } else {
            current.remove(id);
        }
        competitors.index().replace(old, now);
        competitors.forget(old.composition());
        return keeps;
    }

    int given() {
        return givenEv.size();
    }

    int dropped() {
        return givenEv.size() - current.size();
    }

    /** Over those raised and still there, in eV/atom. */
    DoubleSummaryStatistics raisedByEv() {
        return current.values().stream()
                .mapToDouble(entry -> entry.energyPerAtomEv() - givenEv.get(entry.id()))
                .filter(by -> by > 0)
                .summaryStatistics();
    }
}
