package org.cupel.crystal.io.mp;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;
import org.cupel.crystal.io.RowOrigin;

/** Rows out of entries: one per material, that of its lowest energy within the GGA family where it has one. */
final class EntryRows {

    private static final Comparator<ComputedEntry> GGA_FIRST_THEN_LOWEST = Comparator.comparing(
                    (ComputedEntry entry) -> !entry.isGgaFamily())
            .thenComparing(entry -> entry.scheme().family())
            .thenComparingDouble(entry -> entry.hullEntry().energyPerAtomEv())
            .thenComparingInt(ComputedEntry::number);

    private final EntryHulls hulls;
    private final Map<String, List<ComputedEntry>> byMaterial;

    EntryRows(List<ComputedEntry> entries) {
        this.hulls = new EntryHulls(entries);
        this.byMaterial = entries.stream().collect(Collectors.groupingBy(ComputedEntry::materialId));
    }

    /** Outcomes by place, entries that stand behind another of their material left out. */
    TreeMap<Integer, ComputedEntry> chosen() {
        TreeMap<Integer, ComputedEntry> chosen = new TreeMap<>();
        byMaterial.values().forEach(entries -> {
            ComputedEntry best = entries.stream().min(GGA_FIRST_THEN_LOWEST).orElseThrow();
            chosen.put(best.number(), best);
        });
        return chosen;
    }

    ReadOutcome outcome(ComputedEntry entry) {
        Map<String, Double> properties = new LinkedHashMap<>(hulls.labels(entry));
        RowOrigin origin = origin(entry, !properties.isEmpty());
        properties.put(MaterialProperty.ENERGY_PER_ATOM.key(), entry.uncorrectedPerAtomEv());
        return entry.structure()
                .<ReadOutcome>map(crystal -> new ReadOutcome.Accepted(
                        entry.number(), new MaterialRow(entry.materialId(), crystal, properties, origin)))
                .orElseGet(() -> new ReadOutcome.Reference(
                        entry.number(),
                        new ReferencePhase(entry.materialId(), entry.hullEntry().composition(), properties, origin)));
    }

    private RowOrigin origin(ComputedEntry entry, boolean onHull) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("entryId", entry.entryId());
        if (onHull) {
            facts.put("hull", hulls.described(entry));
        }
        List<ComputedEntry> all = byMaterial.get(entry.materialId());
        if (all.size() > 1) {
            facts.put("otherEntries", others(entry, all));
        }
        return new RowOrigin(entry.scheme().functional(), entry.scheme().corrections(), entry.changedAt(), facts, null);
    }

    private static String others(ComputedEntry chosen, List<ComputedEntry> all) {
        return all.stream()
                .filter(entry -> entry != chosen)
                .limit(8)
                .map(entry -> entry.entryId() + " (" + entry.scheme().functional() + ", "
                        + entry.hullEntry().energyPerAtomEv() + " eV/atom)")
                .collect(Collectors.joining("; "));
    }
}
