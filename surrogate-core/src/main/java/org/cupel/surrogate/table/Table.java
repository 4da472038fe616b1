package org.cupel.surrogate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plain table: names of columns, and rows of as many cells.
 *
 * @param names unique, in the order of the file
 * @param rows cells as they were written, without surrounding blanks
 */
public record Table(List<String> names, List<List<String>> rows) {

    public Table {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** The cells of one column. */
    public List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /**
     * The column that a name means: the one of that name, else the only one of that name in other letters' case, else the
     * only one whose name begins so at a word's end.
     *
     * @throws TableException when there is none, or more than one
     */
    public int find(String name) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Integer> equal = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            String own = names.get(c).toLowerCase(Locale.ROOT);
            if (own.equals(wanted)) {
                equal.add(c);
            }
            if (own.startsWith(wanted) && !Character.isLetterOrDigit((own + " ").charAt(wanted.length()))) {
                begins.add(c);
            }
        }
        List<Integer> fitting = equal.isEmpty() ? begins : equal;
        if (fitting.size() != 1) {
            throw notOne(name, fitting);
        }
        return fitting.get(0);
    }

    private TableException notOne(String name, List<Integer> fitting) {
        if (fitting.isEmpty()) {
            return new TableException(UnknownName.message("column", name, names));
        }
        return new TableException("\"" + name + "\" may mean "
                + String.join(" or ", fitting.stream().map(names::get).toList()) + ". Write the whole name.");
    }

    /** Rows, from 0, whose cell of a column says something, but no number. */
    public List<Integer> unreadable(int index) {
        List<Integer> bad = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String cell = rows.get(i).get(index);
            if (!Cells.isMissing(cell) && !Cells.isNumber(cell)) {
                bad.add(i);
            }
        }
        return bad;
    }

    /**
     * The cells of one column as numbers.
     *
     * @return [rows], NaN where a cell is empty or says NaN
     * @throws TableException when a cell is no number
     */
    public double[] numbers(int index) {
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            String cell = rows.get(i).get(index);
            try {
                numbers[i] = Cells.number(cell);
            } catch (NumberFormatException notNumber) {
                throw new TableException("Column " + names.get(index) + " holds \"" + cell + "\" in row " + (i + 1)
                        + ", which is no number. Choose a numeric column, or leave the row out.");
            }
        }
        return numbers;
    }
}
