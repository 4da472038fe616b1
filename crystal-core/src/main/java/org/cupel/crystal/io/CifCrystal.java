package org.cupel.crystal.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Column;

/** The structure in one data block of a CIF, expanded by the symmetry operations that it lists. */
final class CifCrystal {

    /** Thirds are written with few digits; without this, images of special positions miss each other. */
    private static final double THIRD_TOLERANCE = 1e-4;

    private final CifItems items;

    private CifCrystal(Block block) {
        items = new CifItems(block);
    }

    static Crystal of(Block block) {
        return new CifCrystal(block).crystal();
    }

    private Crystal crystal() {
        Lattice lattice = Lattice.ofParameters(
                items.number("cell.length_a"),
                items.number("cell.length_b"),
                items.number("cell.length_c"),
                items.number("cell.angle_alpha"),
                items.number("cell.angle_beta"),
                items.number("cell.angle_gamma"));
        SymmetryExpansion expansion = new SymmetryExpansion(lattice, operations());
        Column<?> x = items.required("atom_site.fract_x");
        Column<?> y = items.required("atom_site.fract_y");
        Column<?> z = items.required("atom_site.fract_z");
        for (int site = 0; site < x.getRowCount(); site++) {
            if (!isDummy(site)) {
                Element element = element(site);
                expansion.add(
                        element,
                        new double[] {coordinate(x, site, "x"), coordinate(y, site, "y"), coordinate(z, site, "z")});
            }
        }
        return expansion.crystal();
    }

    private List<SymmetryOperation> operations() {
        List<String> listed = Stream.of(
                        "space_group_symop.operation_xyz", "symmetry_equiv.pos_as_xyz", "symmetry_equiv_pos.as_xyz")
                .map(items::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (listed.isEmpty()) {
            requireNoSymmetry();
            return List.of(SymmetryOperation.IDENTITY);
        }
        return listed.stream().map(SymmetryOperation::parse).toList();
    }

    /** Without operations, a space group other than P1 would silently lose atoms. */
    private void requireNoSymmetry() {
        Optional<String> group = Stream.of(
                        "space_group.name_H-M_alt",
                        "symmetry.space_group_name_H-M",
                        "space_group.IT_number",
                        "symmetry.Int_Tables_number")
                .map(items::text)
                .flatMap(Optional::stream)
                .findFirst();
        if (group.isPresent()
                && !group.get().replaceAll("\\s", "").toUpperCase(Locale.ROOT).matches("P1|1")) {
            throw new CrystalException(
                    "Space group \"" + group.get()
                            + "\" without its symmetry operations. Write the CIF with _space_group_symop_operation_xyz, or in P 1.");
        }
    }

    private boolean isDummy(int site) {
        return items.column("atom_site.calc_flag")
                .flatMap(column -> CifItems.value(column, site))
                .filter("dum"::equalsIgnoreCase)
                .isPresent();
    }

    private Element element(int site) {
        Optional<String> symbol = at("atom_site.type_symbol", site);
        Optional<String> label = at("atom_site.label", site);
        Element element = symbol.map(SpeciesLabels::element)
                .or(() -> label.map(SpeciesLabels::elementOfSiteLabel))
                .orElseThrow(() -> new CrystalException("Site " + site
                        + " has neither _atom_site_type_symbol nor _atom_site_label. Name its element."));
        at("atom_site.occupancy", site)
                .map(text -> CrystalText.number(text, "_atom_site_occupancy"))
                .ifPresent(occupancy -> Occupancy.requireFull(occupancy, site, label.orElse(element.symbol())));
        return element;
    }

    private Optional<String> at(String name, int site) {
        return items.column(name).flatMap(column -> CifItems.value(column, site));
    }

    private static double coordinate(Column<?> column, int site, String axis) {
        String field = "_atom_site_fract_" + axis + " of site " + site;
        double value = CrystalText.number(CifItems.value(column, site).orElse("?"), field);
        double thirds = Math.rint(3 * value);
        return Math.abs(3 * value - thirds) < 3 * THIRD_TOLERANCE && thirds % 3 != 0 ? thirds / 3 : value;
    }
}
