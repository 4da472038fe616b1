package org.cupel.crystal.io.oc20;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.io.AtomColumn;
import org.cupel.crystal.io.ExtXyzFrame;
import org.cupel.crystal.io.ExtXyzReader.FrameOutcome;
import org.cupel.crystal.io.Labels;
import org.cupel.crystal.io.MaterialProperty;

/** What rows of slabs with adsorbates have in common. */
final class SlabRows {

    /** All of OC20 was calculated with it. Chanussot et al., ACS Catal. 11, 6059 (2021), doi:10.1021/acscatal.0c04525. */
    static final String FUNCTIONAL = "RPBE";

    private static final int ADSORBATE = 2;

    private SlabRows() {}

    /** @throws CrystalException with the reason why the frame was refused */
    static ExtXyzFrame frame(FrameOutcome outcome) {
        if (outcome instanceof FrameOutcome.Refused refused) {
            throw new CrystalException(refused.rejected().reason());
        }
        return ((FrameOutcome.Read) outcome).frame();
    }

    /** Total energy of the cell as calculated, in eV. */
    static double energyEv(ExtXyzFrame frame) {
        return Labels.finite(
                frame.energyEv()
                        .orElseThrow(() -> new CrystalException("The frame tells no energy but "
                                + frame.info().keySet() + ". Write energy=-123.4 into its second line.")),
                "energy");
    }

    /**
     * Energies in the files are total ones: the adsorption energy is what remains above the reference.
     *
     * @param energyEv of the cell
     */
    static Map<String, Double> properties(double energyEv, double referenceEv, int atoms) {
        return Map.of(
                MaterialProperty.ADSORPTION_ENERGY.key(),
                energyEv - referenceEv,
                MaterialProperty.ENERGY_PER_ATOM.key(),
                energyEv / atoms);
    }

    /** 0 below the surface, 1 at the surface, 2 adsorbate; empty where the file has none. */
    static List<Integer> tags(ExtXyzFrame frame) {
        AtomColumn column = frame.columns().get("tags");
        return column == null || !column.isNumeric() || column.width() != 1
                ? List.of()
                : Arrays.stream(column.numbers()).mapToObj(tag -> (int) tag).toList();
    }

    /**
     * What may be said of the adsorbate: as told by the caller, unless the atoms tagged so are others, and their formula.
     *
     * @param adsorbate such as {@code *OH}; empty when not told
     */
    static Map<String, String> facts(String adsorbate, double referenceEv, Crystal crystal, List<Integer> tags) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("referenceEnergyEv", Double.toString(referenceEv));
        Map<Element, Double> atoms = adsorbed(crystal, tags);
        if (!adsorbate.isEmpty() && (atoms.isEmpty() || Adsorbates.mayConsistOf(adsorbate, Composition.of(atoms)))) {
            facts.put("adsorbate", adsorbate);
        }
        if (!atoms.isEmpty()) {
            facts.put("adsorbateFormula", Composition.of(atoms).hillFormula());
        }
        return facts;
    }

    private static Map<Element, Double> adsorbed(Crystal crystal, List<Integer> tags) {
        Map<Element, Double> atoms = new EnumMap<>(Element.class);
        for (int atom = 0; atom < tags.size(); atom++) {
            if (tags.get(atom) == ADSORBATE) {
                atoms.merge(crystal.element(atom), 1.0, Double::sum);
            }
        }
        return atoms;
    }
}
