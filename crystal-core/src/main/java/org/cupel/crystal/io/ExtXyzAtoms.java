package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/** The lines of atoms of one extended XYZ frame, by the columns that {@code Properties=} names. */
final class ExtXyzAtoms {

    private static final String DEFAULT = "species:S:1:pos:R:3";
    private static final int WIDEST = 1000;

    private record Column(String name, AtomColumn.Kind kind, int width, int from) {}

    private final List<Column> layout;
    private final String[][] rows;

    private ExtXyzAtoms(List<Column> layout, String[][] rows) {
        this.layout = layout;
        this.rows = rows;
    }

    static ExtXyzAtoms parse(String properties, List<String> lines) {
        List<Column> layout = layout(properties == null ? DEFAULT : properties);
        Column last = layout.get(layout.size() - 1);
        int width = last.from() + last.width();
        String[][] rows = new String[lines.size()][];
        for (int atom = 0; atom < rows.length; atom++) {
            rows[atom] = lines.get(atom).strip().split("\\s+");
            if (rows[atom].length < width) {
                throw new CrystalException(
                        "Atom " + atom + " has \"" + lines.get(atom).strip() + "\", " + rows[atom].length
                                + " values where Properties names " + width + ". Complete the line.");
            }
        }
        return new ExtXyzAtoms(layout, rows);
    }

    private static List<Column> layout(String properties) {
        String[] parts = properties.split(":", -1);
        List<Column> layout = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            if (!parts[i + 2].matches("\\d{1,4}") || width(parts[i + 2]) == 0 || width(parts[i + 2]) > WIDEST) {
                throw unreadable(properties);
            }
            layout.add(new Column(parts[i], AtomColumn.Kind.of(parts[i + 1]), width(parts[i + 2]), from));
            from += width(parts[i + 2]);
        }
        if (parts.length % 3 != 0 || layout.isEmpty()) {
            throw unreadable(properties);
        }
        return layout;
    }

    private static int width(String text) {
        return Integer.parseInt(text);
    }

    private static CrystalException unreadable(String properties) {
        return new CrystalException("Properties \"" + properties
                + "\" cannot be read. Write name:kind:width for each column, such as species:S:1:pos:R:3:forces:R:3.");
    }

    List<Element> species() {
        Column column = find("species", "element");
        if (column != null) {
            return Arrays.stream(rows)
                    .map(row -> SpeciesLabels.element(row[column.from()]))
                    .toList();
        }
        Column numbers = required("species", "Z", "numbers");
        return Arrays.stream(numbers(numbers))
                .mapToObj(number -> Element.ofAtomicNumber((int) number))
                .toList();
    }

    /** [3N] in Å. */
    double[] positions() {
        Column column = required("pos", "pos", "positions");
        if (column.width() != 3) {
            throw new CrystalException("Column \"pos\" has width " + column.width() + ". Give pos:R:3.");
        }
        return numbers(column);
    }

    /** All columns but those of species and positions. */
    Map<String, AtomColumn> others() {
        Map<String, AtomColumn> others = new LinkedHashMap<>();
        for (Column column : layout) {
            if (!List.of("species", "element", "Z", "numbers", "pos", "positions")
                    .contains(column.name())) {
                others.put(column.name(), values(column));
            }
        }
        return others;
    }

    private AtomColumn values(Column column) {
        return column.kind() == AtomColumn.Kind.TEXT
                ? AtomColumn.ofTexts(column.width(), words(column))
                : AtomColumn.ofNumbers(column.kind(), column.width(), numbers(column));
    }

    private Column find(String... names) {
        return layout.stream()
                .filter(column -> List.of(names).contains(column.name()))
                .findFirst()
                .orElse(null);
    }

    private Column required(String shown, String... names) {
        Column column = find(names);
        if (column == null) {
            throw new CrystalException("Properties names no column \"" + shown + "\" but "
                    + layout.stream().map(Column::name).toList() + ". Write Properties=species:S:1:pos:R:3.");
        }
        return column;
    }

    private List<String> words(Column column) {
        List<String> words = new ArrayList<>();
        for (String[] row : rows) {
            words.addAll(Arrays.asList(row).subList(column.from(), column.from() + column.width()));
        }
        return words;
    }

    private double[] numbers(Column column) {
        double[] values = new double[rows.length * column.width()];
        for (int i = 0; i < values.length; i++) {
            String word = rows[i / column.width()][column.from() + i % column.width()];
            values[i] = column.kind() == AtomColumn.Kind.LOGICAL
                    ? logical(word)
                    : CrystalText.number(word, "Column \"" + column.name() + "\" of atom " + i / column.width());
        }
        return values;
    }

    private static double logical(String word) {
        return word.startsWith("T") || word.startsWith("t") || word.equals("1") ? 1 : 0;
    }
}
