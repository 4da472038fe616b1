package org.cupel.crystal.io.mp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.MissingReferenceException;
import org.cupel.crystal.hull.PhaseDiagram;
import org.cupel.crystal.io.MaterialProperty;

/** Phase diagrams of a list of entries, one per family of functionals: energies of different functionals never share a hull. */
final class EntryHulls {

    private final Map<String, PhaseDiagram> byFamily = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    EntryHulls(List<ComputedEntry> entries) {
        entries.stream()
                .filter(entry -> !entry.scheme().family().isEmpty())
                .collect(Collectors.groupingBy(entry -> entry.scheme().family()))
                .forEach(this::add);
    }

    private void add(String family, List<ComputedEntry> entries) {
        List<HullEntry> phases = entries.stream().map(ComputedEntry::hullEntry).toList();
        byFamily.put(family, PhaseDiagram.of(phases));
        sizes.put(family, phases.size());
    }

    /** Formation energy and energy above hull in eV/atom; nothing where an elemental reference is missing in the list. */
    Map<String, Double> labels(ComputedEntry entry) {
        PhaseDiagram diagram = byFamily.get(entry.scheme().family());
        if (diagram == null) {
            return Map.of();
        }
        HullEntry phase = entry.hullEntry();
        try {
            return Map.of(
                    MaterialProperty.FORMATION_ENERGY_PER_ATOM.key(),
                    diagram.formationEnergyPerAtomEv(phase.composition(), phase.energyPerAtomEv()),
                    MaterialProperty.E_ABOVE_HULL.key(),
                    diagram.eAboveHull(phase));
        } catch (MissingReferenceException incomplete) {
            return Map.of();
        }
    }

    /** Which hull, in a few words. */
    String described(ComputedEntry entry) {
        String family = entry.scheme().family();
        return family + ", " + sizes.get(family) + " entries of the same list";
    }
}
