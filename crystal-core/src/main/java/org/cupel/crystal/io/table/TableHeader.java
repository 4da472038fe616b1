package org.cupel.crystal.io.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.LabelColumn;
import org.cupel.crystal.io.UnreadableSourceException;

/** What the columns of a table mean: one names the row, one or three tell its composition or a whole CIF, others are labels or facts. */
final class TableHeader {

    private static final List<String> IDS = List.of("material_id", "id", "mbid", "system_id", "name", "");
    private static final List<String> COMPOSITIONS =
            List.of("composition", "true composition", "formula", "bulk_symbols", "reduced composition");
    private static final List<String> CIFS = List.of("cif");
    /** Titles kept as facts, and what the fact is called. */
    private static final Map<String, String> FACTS = Map.of(
            "space_group", "spaceGroup",
            "miller_index", "miller",
            "bulk_id", "bulk",
            "ads_symbols", "adsorbate",
            "nads", "adsorbates",
            "anion", "anion",
            "family", "family",
            "doi", "doi");

    private final String tableName;
    private final TableDialect dialect;
    private final int idColumn;
    private final int cifColumn;
    private final List<Integer> compositionColumns;
    private final Map<Integer, LabelColumn> labels = new LinkedHashMap<>();
    private final Map<Integer, String> facts = new LinkedHashMap<>();

    /** @throws UnreadableSourceException if it names neither compositions nor structures, or a unit is unknown */
    TableHeader(String tableName, List<String> titles) {
        this.tableName = tableName;
        this.dialect = TableDialect.of(titles);
        this.idColumn = column(titles, IDS);
        this.cifColumn = column(titles, CIFS);
        this.compositionColumns = compositionColumns(titles);
        if (cifColumn < 0 && compositionColumns.isEmpty()) {
            throw new UnreadableSourceException("Table \"" + tableName + "\" has the columns " + titles
                    + ", none of which tells a composition or a structure. Call it composition, formula or cif; labels of"
                    + " structures in files belong into one folder or zip with them.");
        }
        for (int column = 0; column < titles.size(); column++) {
            addLabelOrFact(column, titles.get(column));
        }
        if (cifColumn < 0 && labels.isEmpty()) {
            throw new UnreadableSourceException("Table \"" + tableName + "\" has the columns " + titles
                    + ", none of which is a property. Call one formation_energy_per_atom or the like.");
        }
    }

    private void addLabelOrFact(int column, String title) {
        dialect.label(title)
                .map(property -> new LabelColumn(property, title, 1))
                .or(() -> LabelColumn.of(tableName, title))
                .ifPresent(label -> labels.put(column, label));
        String fact = FACTS.get(title.toLowerCase(Locale.ROOT));
        if (fact != null) {
            facts.put(column, fact);
        }
    }

    private static List<Integer> compositionColumns(List<String> titles) {
        int one = column(titles, COMPOSITIONS);
        List<Integer> parts =
                List.of(column(titles, List.of("a")), column(titles, List.of("b")), column(titles, List.of("anion")));
        return one >= 0 ? List.of(one) : parts.contains(-1) ? List.of() : parts;
    }

    private static int column(List<String> titles, List<String> names) {
        for (String name : names) {
            for (int column = 0; column < titles.size(); column++) {
                if (titles.get(column).toLowerCase(Locale.ROOT).equals(name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** An id of digits alone means nothing outside its table: the name of the table comes before it. */
    String id(int number, TableRow row) {
        String id = row.cell(idColumn);
        String stem = CrystalText.stem(tableName);
        return id.isEmpty() ? stem + "-" + number : id.matches("\\d+") ? stem + "-" + id : id;
    }

    /** Empty where the row tells none. */
    String formula(TableRow row) {
        StringBuilder formula = new StringBuilder();
        compositionColumns.forEach(column -> formula.append(row.cell(column)));
        return formula.toString();
    }

    Optional<String> cif(TableRow row) {
        return Optional.of(row.cell(cifColumn)).filter(text -> !text.isEmpty());
    }

    void read(TableRow row, Map<String, Double> values, Map<String, String> told) {
        told.putAll(dialect.facts());
        facts.forEach((column, name) -> {
            if (!row.cell(column).isEmpty()) {
                told.put(name, row.cell(column));
            }
        });
        labels.forEach((column, label) -> label.read(row.cell(column), values, told));
    }

    String functional() {
        return dialect.functional();
    }
}
