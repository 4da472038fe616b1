package org.cupel.crystal.energy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/**
 * The corrections of the Materials Project's scheme of 2020: a sum per anion, and one per atom of V, Cr, Mn, Fe, Co, Ni,
 * Mo or W in oxides and fluorides, which are calculated with a Hubbard U. Added to a PBE energy of its settings, or to
 * that of a model learnt from such energies, they put it on the scale on which its formation energies and hulls stand.
 *
 * <p>Wang et al., Sci. Rep. 11, 15496 (2021), doi:10.1038/s41598-021-94550-5; mixing after Jain et al., Phys. Rev. B 84,
 * 045115 (2011), doi:10.1103/PhysRevB.84.045115. Who counts as an anion follows pymatgen's {@code
 * MaterialsProject2020Compatibility}, so figures agree with it. Immutable and thread-safe.
 */
public final class Mp2020Corrections {

    private record Value(double ev, double uncertaintyEv) {}

    private final Map<String, Value> anions = new LinkedHashMap<>();
    private final Map<Element, Map<Element, Value>> mixing = new EnumMap<>(Element.class);
    private final Electronegativity scale = new Electronegativity();
    private final Anions charges = new Anions(scale);
    private final SulfurBonding sulfur = new SulfurBonding(scale);
    private final List<Element> judgedByCharge;

    /** The published values. */
    public Mp2020Corrections() {
        for (String[] fields : Table.rows("mp2020.tsv")) {
            Value value = new Value(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
            if (fields[0].equals("anion")) {
                anions.put(fields[1], value);
            } else {
                mixing.computeIfAbsent(Element.ofSymbol(fields[0]), with -> new EnumMap<>(Element.class))
                        .put(Element.ofSymbol(fields[1]), value);
            }
        }
        judgedByCharge = anions.keySet().stream()
                .flatMap(name -> Element.find(name).stream())
                .filter(element -> element != Element.S)
                .toList();
    }

    /** As {@link #of(Crystal, DensityFunctional)} with the functional that the scheme expects. */
    public EnergyCorrection of(Crystal crystal) {
        Composition composition = crystal.composition();
        List<CorrectionPart> parts = new ArrayList<>();
        // The elements themselves are the zero of the scale.
        if (composition.elements().size() > 1) {
            addAnions(crystal, composition, parts);
            addMixing(composition, parts);
        }
        return new EnergyCorrection(parts, crystal.atomCount());
    }

    /**
     * What to add to the energy of a cell.
     *
     * @throws CrystalException if the scheme has no correction for this compound with this functional
     */
    public EnergyCorrection of(Crystal crystal, DensityFunctional functional) {
        DensityFunctional expected = functionalOf(crystal.composition());
        if (functional != expected) {
            throw new CrystalException("The energy of " + crystal.formula() + " is of type " + functional.label()
                    + ", and the scheme mixes it only as " + expected.label() + ". Calculate it with "
                    + expected.label() + ", or leave it out.");
        }
        return of(crystal);
    }

    /** GGA+U if O or F is the most electronegative element and a metal with a Hubbard U is present; else GGA. */
    public DensityFunctional functionalOf(Composition composition) {
        return mixed(composition).isEmpty() ? DensityFunctional.GGA : DensityFunctional.GGA_PLUS_U;
    }

    private void addAnions(Crystal crystal, Composition composition, List<CorrectionPart> parts) {
        if (composition.contains(Element.S) && sulfur.isSulfide(crystal)) {
            parts.add(anion("S", Element.S, composition));
        }
        if (composition.contains(Element.O)) {
            parts.add(anion(OxygenBonding.of(crystal).label(), Element.O, composition));
        }
        charges.among(judgedByCharge, composition)
                .forEach(element -> parts.add(anion(element.symbol(), element, composition)));
    }

    private CorrectionPart anion(String name, Element element, Composition composition) {
        return part(CorrectionPart.Kind.ANION, name, element, composition, anions.get(name));
    }

    private void addMixing(Composition composition, List<CorrectionPart> parts) {
        mixed(composition)
                .forEach((metal, value) ->
                        parts.add(part(CorrectionPart.Kind.GGA_U_MIXING, metal.symbol(), metal, composition, value)));
    }

    private Map<Element, Value> mixed(Composition composition) {
        if (composition.elements().size() == 1) {
            return Map.of();
        }
        Map<Element, Value> present = new EnumMap<>(Element.class);
        mixing.getOrDefault(scale.highest(composition), Map.of()).forEach((metal, value) -> {
            if (composition.contains(metal)) {
                present.put(metal, value);
            }
        });
        return present;
    }

    private static CorrectionPart part(
            CorrectionPart.Kind kind, String name, Element element, Composition composition, Value value) {
        int atoms = (int) Math.rint(composition.amount(element));
        return new CorrectionPart(kind, name, element, atoms, value.ev(), value.uncertaintyEv());
    }
}
