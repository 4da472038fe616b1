package org.cupel.crystal.hull;

import java.util.Collection;
import java.util.List;

/**
 * Reference entries of lesser trust, raised where they contradict what trusted labels say of the hull.
 *
 * <p>A material with both labels tells the hull at its composition: formation energy minus energy above hull. No mixture
 * of phases can lie below it. Where one does, and soft entries have a part in it, these are raised just enough; an entry
 * that goes on undercutting is dropped. Nothing is ever lowered, and hard entries stay as they are.
 *
 * @param entries the soft entries by id, some with higher energies, without those dropped
 */
public record ReconciledReferences(List<HullEntry> entries, ReconciliationReport report) {

    public ReconciledReferences {
        entries = List.copyOf(entries);
    }

    /**
     * All energies are formation energies in eV/atom; the elements at 0 always compete. The order of the inputs does not
     * matter. Cost: one round over all anchors, and then one over those whose mixture was raised, until none is undercut.
     *
     * @param hard trusted entries
     * @param soft entries that may be raised or dropped; no id twice, nor in {@code hard}
     * @param anchors where the hull is known; entries of their compositions need not be among {@code hard}
     */
    public static ReconciledReferences of(
            Collection<HullEntry> hard,
            Collection<HullEntry> soft,
            Collection<HullAnchor> anchors,
            ReconcilingSettings settings) {
        return new Reconciler(hard, soft, anchors, settings).run();
    }
}
