package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.CrystalException;

/**
 * Items of one data block by name, without the underscore, in lower case, with an underscore for the dot of newer
 * dictionaries: {@code cell_length_a} finds {@code _cell_length_a} and {@code _cell.length_a}.
 */
final class CifItems {

    private static final List<String> NONE = List.of();

    private final CifWords words;
    private final Map<String, List<String>> columns = new HashMap<>();
    private String header = "";

    private CifItems(CifWords words) {
        this.words = words;
    }

    /** @throws CrystalException if {@code block} is no CIF */
    static CifItems parse(String block) {
        CifItems items = new CifItems(new CifWords(block));
        items.read();
        return items;
    }

    private void read() {
        boolean begun = false;
        CifWords.Kind kind = words.next();
        while (kind != CifWords.Kind.END) {
            if (!begun && kind != CifWords.Kind.SECTION) {
                throw words.broken("\"" + shown(words.word()) + "\" stands where data_ and a name begin a block");
            }
            begun = true;
            kind = switch (kind) {
                case TAG -> single();
                case LOOP -> loop();
                case SECTION -> section();
                default -> throw words.broken("the value \"" + shown(words.word()) + "\" follows no name");
            };
        }
        if (!begun) {
            throw words.broken("nothing is written");
        }
    }

    private CifWords.Kind section() {
        String word = words.word();
        if (header.isEmpty() && word.length() > 5) {
            header = word.substring(5);
        }
        return words.next();
    }

    private CifWords.Kind single() {
        List<String> column = column();
        CifWords.Kind kind = words.next();
        if (kind != CifWords.Kind.VALUE && kind != CifWords.Kind.UNKNOWN) {
            throw words.broken("a name has no value before \"" + shown(words.word()) + "\"");
        }
        column.add(value(kind));
        return words.next();
    }

    private CifWords.Kind loop() {
        List<List<String>> loop = new ArrayList<>();
        CifWords.Kind kind = words.next();
        for (; kind == CifWords.Kind.TAG; kind = words.next()) {
            loop.add(column());
        }
        if (loop.isEmpty()) {
            throw words.broken("a loop names no columns");
        }
        for (int i = 0; kind == CifWords.Kind.VALUE || kind == CifWords.Kind.UNKNOWN; i++, kind = words.next()) {
            loop.get(i % loop.size()).add(value(kind));
        }
        return kind;
    }

    /** Of the tag that was just read; of a name given twice the first counts. */
    private List<String> column() {
        String name = words.word().substring(1).toLowerCase(Locale.ROOT).replace('.', '_');
        List<String> column = new ArrayList<>();
        columns.putIfAbsent(name, column);
        return column;
    }

    private String value(CifWords.Kind kind) {
        return kind == CifWords.Kind.UNKNOWN ? null : words.word();
    }

    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 39) + "…";
    }

    /** Values by row, null where the file has {@code .} or {@code ?}; empty for a name that the block does not have. */
    List<String> column(String name) {
        return columns.getOrDefault(name, NONE);
    }

    /** @throws CrystalException if the block has no such item */
    List<String> required(String name) {
        List<String> column = column(name);
        if (column.isEmpty()) {
            throw new CrystalException("Data block \"" + header + "\" has no _" + name
                    + ". Give a CIF of a crystal structure with cell and sites.");
        }
        return column;
    }

    double number(String name) {
        String value = required(name).get(0);
        return CrystalText.number(value == null ? "?" : value, "_" + name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(value(column(name), 0));
    }

    /** Null where it is unknown, or the loop breaks off before {@code row}. */
    static String value(List<String> column, int row) {
        return row < column.size() ? column.get(row) : null;
    }
}
