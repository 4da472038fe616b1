package org.cupel.crystal.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.CrystalException;

/** What the columns of a table of labels mean. */
final class LabelHeader {

    private static final List<String> FILE_NAMES = List.of("file", "filename", "file_name", "path");
    private static final List<String> ID_NAMES = List.of("material_id", "materialid", "id", "name");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[\\[(]\\s*(.+?)\\s*[\\])]");

    private final int fileColumn;
    private final int idColumn;
    private final Map<Integer, LabelColumn> labels;

    private LabelHeader(int fileColumn, int idColumn, Map<Integer, LabelColumn> labels) {
        this.fileColumn = fileColumn;
        this.idColumn = idColumn;
        this.labels = labels;
    }

    private record LabelColumn(MaterialProperty property, String title, double factor) {}

    static LabelHeader none() {
        return new LabelHeader(-1, -1, Map.of());
    }

    static LabelHeader of(String tableName, String[] titles) {
        Map<Integer, LabelColumn> labels = new LinkedHashMap<>();
        for (int column = 0; column < titles.length; column++) {
            LabelColumn label = label(tableName, titles[column].strip());
            if (label != null) {
                labels.put(column, label);
            }
        }
        LabelHeader header = new LabelHeader(column(titles, FILE_NAMES), column(titles, ID_NAMES), labels);
        if (header.fileColumn < 0 && header.idColumn < 0) {
            throw new UnreadableSourceException("Table \"" + tableName + "\" has the columns " + List.of(titles)
                    + ", none of which names the structure. Call it file or material_id.");
        }
        return header;
    }

    private static LabelColumn label(String tableName, String title) {
        Matcher withUnit = WITH_UNIT.matcher(title);
        String name = withUnit.matches() ? withUnit.group(1) : title;
        Optional<MaterialProperty> property = MaterialProperty.named(name);
        if (property.isEmpty()) {
            return null;
        }
        try {
            double factor = withUnit.matches() ? PropertyUnit.factor(withUnit.group(2), property.get()) : 1;
            return new LabelColumn(property.get(), title, factor);
        } catch (CrystalException unknownUnit) {
            throw new UnreadableSourceException(
                    "Column \"" + title + "\" of table \"" + tableName + "\": " + unknownUnit.getMessage(),
                    unknownUnit);
        }
    }

    private static int column(String[] titles, List<String> names) {
        for (String name : names) {
            for (int column = 0; column < titles.length; column++) {
                if (titles[column].strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    boolean namesFiles() {
        return fileColumn >= 0;
    }

    Optional<String> file(LabelLine line) {
        return cell(line, fileColumn);
    }

    Optional<String> id(LabelLine line) {
        return cell(line, idColumn);
    }

    private static Optional<String> cell(LabelLine line, int column) {
        return Optional.of(column < 0 ? "" : line.cell(column)).filter(text -> !text.isEmpty());
    }

    /** Labels of {@code line} by property key, in the unit of the property. */
    Map<String, Double> labels(LabelLine line) {
        Map<String, Double> values = new HashMap<>();
        labels.forEach((column, label) -> {
            String text = line.cell(column);
            if (!text.isEmpty()) {
                double value = CrystalText.number(text, "Label " + label.title());
                values.put(label.property().key(), Labels.finite(value, label.title()) * label.factor());
            }
        });
        return values;
    }
}
