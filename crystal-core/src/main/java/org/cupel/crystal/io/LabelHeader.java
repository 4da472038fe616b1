package org.cupel.crystal.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Composition;

/** What the columns of a table of labels mean. */
final class LabelHeader {

    private static final List<String> FILE_NAMES = List.of("file", "filename", "file_name", "path");
    private static final List<String> COMPOSITION_NAMES =
            List.of("true composition", "composition", "formula", "reduced composition");
    private static final List<String> ID_NAMES = List.of("material_id", "materialid", "id", "name");

    private final int fileColumn;
    private final int idColumn;
    private final int compositionColumn;
    private final Map<Integer, LabelColumn> labels;

    private LabelHeader(int fileColumn, int idColumn, int compositionColumn, Map<Integer, LabelColumn> labels) {
        this.fileColumn = fileColumn;
        this.idColumn = idColumn;
        this.compositionColumn = compositionColumn;
        this.labels = labels;
    }

    static LabelHeader none() {
        return new LabelHeader(-1, -1, -1, Map.of());
    }

    static LabelHeader of(String tableName, String[] titles) {
        Map<Integer, LabelColumn> labels = new LinkedHashMap<>();
        for (int column = 0; column < titles.length; column++) {
            int place = column;
            LabelColumn.of(tableName, titles[column].strip()).ifPresent(label -> labels.put(place, label));
        }
        LabelHeader header = new LabelHeader(
                column(titles, FILE_NAMES), column(titles, ID_NAMES), column(titles, COMPOSITION_NAMES), labels);
        if (header.fileColumn < 0 && header.idColumn < 0) {
            throw new UnreadableSourceException("Table \"" + tableName + "\" has the columns " + List.of(titles)
                    + ", none of which names the structure. Call it file or material_id.");
        }
        return header;
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

    /** What {@code line} says, by property key: values in the unit of the property, and limits as facts. */
    void read(LabelLine line, Map<String, Double> values, Map<String, String> facts) {
        labels.forEach((column, label) -> label.read(line.cell(column), values, facts));
    }

    /** Of the whole line, where a column tells it. */
    Optional<Composition> composition(LabelLine line) {
        return cell(line, compositionColumn).map(Composition::parse);
    }
}
