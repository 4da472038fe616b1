package org.cupel.crystal.io.oc20;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.ExtXyzFrame;
import org.cupel.crystal.io.ExtXyzReader;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.Relaxation;
import org.cupel.crystal.io.RowOrigin;

/**
 * A relaxation whose reference energy may still be unknown.
 *
 * @param frames how many there were from first to last
 */
record RelaxedSlab(
        int number, String system, Crystal initial, Crystal relaxed, double energyEv, List<Integer> tags, int frames) {

    /** @throws CrystalException if an end of the trajectory is refused */
    static RelaxedSlab of(int number, String system, ExtXyzReader.Ends ends, CrystalChecks checks) {
        ExtXyzFrame first = SlabRows.frame(ends.first());
        ExtXyzFrame last = SlabRows.frame(ends.last());
        if (!first.crystal().species().equals(last.crystal().species())) {
            throw new InvalidCrystalException("The first frame has "
                    + first.crystal().composition().formula() + ", the last "
                    + last.crystal().composition().formula() + ". A relaxation keeps its atoms: fetch it again.");
        }
        return new RelaxedSlab(
                number,
                system,
                first.crystal(),
                checks.require(last.crystal()),
                SlabRows.energyEv(last),
                SlabRows.tags(last),
                ends.count());
    }

    ReadOutcome outcome(References references, String adsorbate) {
        try {
            double referenceEv = references.energyEv(system);
            Map<String, String> facts = new LinkedHashMap<>(SlabRows.facts(adsorbate, referenceEv, relaxed, tags));
            facts.put("frames", Integer.toString(frames));
            RowOrigin origin = new RowOrigin(SlabRows.FUNCTIONAL, "none", null, facts, new Relaxation(initial, tags));
            Map<String, Double> properties = SlabRows.properties(energyEv, referenceEv, relaxed.atomCount());
            return new ReadOutcome.Accepted(number, new MaterialRow(system, relaxed, properties, origin));
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(number, system, refused.getMessage(), "");
        }
    }
}
