package org.cupel.crystal.hull;

import java.util.List;

/**
 * What reconciling did. Energies in eV/atom.
 *
 * @param anchors compositions that were compared; of several labels at one composition the lowest counts
 * @param contradicting anchors whose labels at one composition differ by more than the tolerance
 * @param soft entries that could be raised
 * @param raised of these, those that were and are still there
 * @param dropped of these, those that kept undercutting
 * @param meanRaiseEv over the raised ones, 0 if none
 * @param largestRaiseEv over the raised ones, 0 if none
 * @param rounds in order
 * @param beyondRepair anchors still undercut by more than the tolerance, by hard entries alone
 * @param worstBeyondRepairEv the most of these, 0 if none
 */
public record ReconciliationReport(
        int anchors,
        int contradicting,
        int soft,
        int raised,
        int dropped,
        double meanRaiseEv,
        double largestRaiseEv,
        List<Round> rounds,
        int beyondRepair,
        double worstBeyondRepairEv) {

    public ReconciliationReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param asked anchors whose mixture may have changed
     * @param undercut of these, those undercut by a mixture with soft entries
     * @param meanUndercutEv over these, 0 if none
     * @param worstUndercutEv over these, 0 if none
     * @param raised entries
     * @param dropped entries
     */
    public record Round(
            int asked, int undercut, double meanUndercutEv, double worstUndercutEv, int raised, int dropped) {}

    /** Whether no anchor is undercut by more than the tolerance any more. */
    public boolean clean() {
        return beyondRepair == 0;
    }
}
