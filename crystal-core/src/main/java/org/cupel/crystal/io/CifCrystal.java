package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** The structure in one data block of a CIF, expanded by the symmetry that it gives. */
final class CifCrystal {

    /** Thirds are written with few digits; without this, images of special positions miss each other. */
    private static final double THIRD_TOLERANCE = 1e-4;

    /** No two atoms of a real structure are so close, but images of a site seen from a wrong origin often are. */
    private static final double OVERLAP_ANGSTROM = 0.6;

    private final CifItems items;

    private CifCrystal(CifItems items) {
        this.items = items;
    }

    /** @throws CrystalException if {@code block} is no CIF, or holds no structure of full sites */
    static Crystal of(String block) {
        return new CifCrystal(CifItems.parse(block)).crystal();
    }

    private Crystal crystal() {
        Lattice lattice = Lattice.ofParameters(
                items.number("cell_length_a"),
                items.number("cell_length_b"),
                items.number("cell_length_c"),
                items.number("cell_angle_alpha"),
                items.number("cell_angle_beta"),
                items.number("cell_angle_gamma"));
        CifSymmetry symmetry = CifSymmetry.of(items, lattice);
        List<CifSite> sites = sites();
        List<CifSymmetry.Choice> choices = symmetry.choices();
        return choices.size() == 1
                ? expanded(lattice, choices.get(0), sites)
                : theOnlyPossible(lattice, symmetry, sites);
    }

    private static Crystal expanded(Lattice lattice, CifSymmetry.Choice choice, List<CifSite> sites) {
        SymmetryExpansion expansion = new SymmetryExpansion(lattice, choice.operations());
        sites.forEach(site -> expansion.add(site.element(), site.position()));
        return expansion.crystal();
    }

    /** A wrong origin mostly gives overlapping atoms or another formula; what it gives is never guessed. */
    private Crystal theOnlyPossible(Lattice lattice, CifSymmetry symmetry, List<CifSite> sites) {
        Map<String, Crystal> possible = new LinkedHashMap<>();
        for (CifSymmetry.Choice choice : symmetry.choices()) {
            Crystal crystal = expanded(lattice, choice, sites);
            if (crystal.minimumDistanceAngstrom() > OVERLAP_ANGSTROM && hasStatedFormula(crystal)) {
                possible.put(choice.name(), crystal);
            }
        }
        if (possible.size() != 1) {
            throw new CrystalException("Symmetry operations are missing, and " + symmetry.source() + " leaves "
                    + (possible.isEmpty() ? "none" : "several") + " of its settings possible: "
                    + (possible.isEmpty()
                            ? symmetry.choices().stream()
                                    .map(CifSymmetry.Choice::name)
                                    .toList()
                            : shown(possible))
                    + ". Write the CIF with _space_group_symop_operation_xyz or _space_group_name_Hall.");
        }
        return possible.values().iterator().next();
    }

    private static List<String> shown(Map<String, Crystal> possible) {
        return possible.entrySet().stream()
                .map(entry -> entry.getKey() + " with "
                        + entry.getValue().composition().formula())
                .toList();
    }

    private boolean hasStatedFormula(Crystal crystal) {
        Optional<String> stated = items.text("chemical_formula_sum");
        Optional<Composition> formula = stated.flatMap(CifCrystal::readable);
        if (formula.isEmpty()) {
            return true;
        }
        Optional<String> units =
                items.text("cell_formula_units_z").filter(text -> text.strip().matches("\\d{1,4}"));
        double atoms = formula.get().atoms();
        // Pymatgen gives the formula of the whole cell beside the number of units.
        boolean countFits = units.map(text ->
                        crystal.atomCount() == Integer.parseInt(text.strip()) * atoms || crystal.atomCount() == atoms)
                .orElse(true);
        return countFits && formula.get().reducedFormula().equals(crystal.formula());
    }

    private static Optional<Composition> readable(String formula) {
        try {
            return Optional.of(Composition.parse(formula));
        } catch (CrystalException unreadable) {
            return Optional.empty();
        }
    }

    private List<CifSite> sites() {
        List<String> x = items.required("atom_site_fract_x");
        List<String> y = items.required("atom_site_fract_y");
        List<String> z = items.required("atom_site_fract_z");
        List<String> flags = items.column("atom_site_calc_flag");
        List<CifSite> sites = new ArrayList<>(x.size());
        for (int site = 0; site < x.size(); site++) {
            if (!"dum".equalsIgnoreCase(CifItems.value(flags, site))) {
                sites.add(new CifSite(
                        element(site),
                        new double[] {coordinate(x, site, "x"), coordinate(y, site, "y"), coordinate(z, site, "z")}));
            }
        }
        return sites;
    }

    /** @param position [3], fractional */
    private record CifSite(Element element, double[] position) {}

    private Element element(int site) {
        String symbol = CifItems.value(items.column("atom_site_type_symbol"), site);
        String label = CifItems.value(items.column("atom_site_label"), site);
        if (symbol == null && label == null) {
            throw new CrystalException(
                    "Site " + site + " has neither _atom_site_type_symbol nor _atom_site_label. Name its element.");
        }
        Element element = symbol == null ? SpeciesLabels.elementOfSiteLabel(label) : SpeciesLabels.element(symbol);
        String occupancy = CifItems.value(items.column("atom_site_occupancy"), site);
        if (occupancy != null) {
            Occupancy.requireFull(
                    CrystalText.number(occupancy, "_atom_site_occupancy"),
                    site,
                    label == null ? element.symbol() : label);
        }
        return element;
    }

    private static double coordinate(List<String> column, int site, String axis) {
        String text = CifItems.value(column, site);
        if (text == null) {
            throw CrystalText.notANumber("?", field(site, axis));
        }
        double value = CrystalText.number(text, () -> field(site, axis));
        double thirds = Math.rint(3 * value);
        return Math.abs(3 * value - thirds) < 3 * THIRD_TOLERANCE && thirds % 3 != 0 ? thirds / 3 : value;
    }

    private static String field(int site, String axis) {
        return "_atom_site_fract_" + axis + " of site " + site;
    }
}
