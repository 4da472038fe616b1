package org.cupel.crystal.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.symmetry.HallSymbol;
import org.cupel.crystal.symmetry.SpaceGroupSetting;
import org.cupel.crystal.symmetry.SpaceGroupTable;
import org.cupel.crystal.symmetry.SymmetryOperation;

/**
 * The symmetry that a data block gives: listed operations, else the Hall symbol, else the Hermann-Mauguin name, else the
 * number of the space group.
 *
 * @param source what the operations were taken from
 * @param choices settings that the block may mean; more than one where it leaves the origin open
 */
record CifSymmetry(String source, List<Choice> choices) {

    private static final int MOST_KNOWN = 4096;
    private static final int LONGEST_KNOWN = 40;
    private static final Map<String, SymmetryOperation> KNOWN = new ConcurrentHashMap<>();
    private static final double SAME_LENGTH_FRACTION = 2e-3;
    private static final double SAME_ANGLE_DEGREES = 0.2;

    /** @param name of the setting, for messages */
    record Choice(String name, List<SymmetryOperation> operations) {}

    static CifSymmetry of(CifItems items, Lattice lattice) {
        List<String> listed = Stream.of("space_group_symop_operation_xyz", "symmetry_equiv_pos_as_xyz")
                .map(items::column)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!listed.isEmpty()) {
            return single(
                    "listed operations",
                    listed.stream().map(CifSymmetry::operation).toList());
        }
        return hall(items)
                .or(() -> name(items, lattice))
                .or(() -> number(items, lattice))
                .orElseGet(() -> single("no symmetry", List.of(operation("x,y,z"))));
    }

    /** The same few are written in file after file: reading one takes longer than the rest of a small cell. */
    private static SymmetryOperation operation(String text) {
        String written = text == null ? "?" : text;
        SymmetryOperation known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        SymmetryOperation read = SymmetryOperation.parse(written);
        if (KNOWN.size() < MOST_KNOWN && written.length() <= LONGEST_KNOWN) {
            KNOWN.put(written, read);
        }
        return read;
    }

    private static CifSymmetry single(String source, List<SymmetryOperation> operations) {
        return new CifSymmetry(source, List.of(new Choice(source, operations)));
    }

    private static Optional<CifSymmetry> hall(CifItems items) {
        return first(items, "space_group_name_hall", "symmetry_space_group_name_hall")
                .map(symbol -> single("Hall symbol " + symbol, HallSymbol.operations(symbol)));
    }

    private static Optional<CifSymmetry> name(CifItems items, Lattice lattice) {
        return first(items, "space_group_name_h-m_alt", "space_group_name_h-m_full", "symmetry_space_group_name_h-m")
                .map(name -> tabulated(name, SpaceGroupTable.ofName(name), lattice));
    }

    private static Optional<CifSymmetry> number(CifItems items, Lattice lattice) {
        return first(items, "space_group_it_number", "symmetry_int_tables_number")
                .map(text -> tabulated(text, SpaceGroupTable.ofNumber(whole(text)), lattice));
    }

    private static int whole(String text) {
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static Optional<String> first(CifItems items, String... names) {
        return Stream.of(names)
                .map(items::text)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static CifSymmetry tabulated(String name, List<SpaceGroupSetting> settings, Lattice lattice) {
        List<SpaceGroupSetting> fitting = settings.stream()
                .filter(setting -> fits(setting.setting(), lattice))
                .toList();
        if (fitting.isEmpty()) {
            throw new CrystalException("Space group \"" + name + "\" without its symmetry operations is "
                    + (settings.isEmpty() ? "unknown" : "not possible in this cell")
                    + ". Write the CIF with _space_group_symop_operation_xyz, or in P 1.");
        }
        return new CifSymmetry(
                "space group " + name,
                fitting.stream()
                        .map(setting -> new Choice(setting.shortName() + ":" + setting.setting(), setting.operations()))
                        .toList());
    }

    private static boolean fits(String setting, Lattice lattice) {
        double[] p = lattice.parameters();
        return switch (setting) {
            case "H" -> same(p[0], p[1]) && right(p[3]) && right(p[4]) && Math.abs(p[5] - 120) < SAME_ANGLE_DEGREES;
            case "R" ->
                same(p[0], p[1])
                        && same(p[1], p[2])
                        && Math.abs(p[3] - p[4]) < SAME_ANGLE_DEGREES
                        && Math.abs(p[4] - p[5]) < SAME_ANGLE_DEGREES;
            default -> true;
        };
    }

    private static boolean same(double u, double v) {
        return Math.abs(u - v) <= SAME_LENGTH_FRACTION * Math.max(u, v);
    }

    private static boolean right(double angleDegrees) {
        return Math.abs(angleDegrees - 90) < SAME_ANGLE_DEGREES;
    }
}
