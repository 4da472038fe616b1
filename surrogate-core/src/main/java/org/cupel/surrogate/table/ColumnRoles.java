package org.cupel.surrogate.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.surrogate.table.ColumnUse.Use;

/**
 * Decides what each column is taken for.
 *
 * <p>Where elements or formulas say what a row is, other numbers are taken for measurements, which nobody has before the
 * experiment: they are left out unless asked for by name. Without such columns all numbers are features.
 */
final class ColumnRoles {

    private static final int MOST_CATEGORIES = 30;

    private final Table table;
    private final Set<Integer> goal;
    private final Set<Integer> wanted;

    ColumnRoles(Table table, Set<Integer> goal, Set<Integer> wanted) {
        this.table = table;
        this.goal = goal;
        this.wanted = wanted;
    }

    List<ColumnUse> decide() {
        List<ColumnUse> uses = new ArrayList<>();
        for (int c = 0; c < table.names().size(); c++) {
            uses.add(decide(c, table.column(c)));
        }
        boolean chemical = uses.stream().anyMatch(use -> use.use() == Use.ELEMENT || use.use() == Use.FORMULA);
        for (int c = 0; chemical && c < uses.size(); c++) {
            if (uses.get(c).use() == Use.NUMBER && !wanted.contains(c)) {
                uses.set(
                        c,
                        new ColumnUse(
                                table.names().get(c), Use.LEFT_OUT, "a number beside a formula may be an answer"));
            }
        }
        return List.copyOf(uses);
    }

    private ColumnUse decide(int index, List<String> cells) {
        String name = table.names().get(index);
        if (goal.contains(index)) {
            return new ColumnUse(name, Use.GOAL, "named by the goal");
        }
        if (!wanted.isEmpty() && !wanted.contains(index)) {
            return new ColumnUse(name, Use.LEFT_OUT, "not among the features asked for");
        }
        Set<String> distinct = new HashSet<>(cells);
        if (distinct.size() == 1) {
            return new ColumnUse(name, Use.LEFT_OUT, "the same in every row");
        }
        if (distinct.stream().allMatch(cell -> Element.find(cell).isPresent())) {
            return new ColumnUse(name, Use.ELEMENT, "symbols of elements");
        }
        if (distinct.stream().allMatch(cell -> Cells.isMissing(cell) || Cells.isNumber(cell))) {
            return isCounter(cells) ? new ColumnUse(name, Use.LEFT_OUT, "counts the rows") : numbers(index);
        }
        if (distinct.stream().allMatch(ColumnRoles::isFormula)) {
            return new ColumnUse(name, Use.FORMULA, "formulas");
        }
        return distinct.size() <= MOST_CATEGORIES
                ? new ColumnUse(name, Use.CATEGORY, distinct.size() + " categories")
                : new ColumnUse(name, Use.LEFT_OUT, "text");
    }

    private ColumnUse numbers(int index) {
        String name = table.names().get(index);
        String followed = wanted.contains(index) ? null : new Followers(table, goal).followed(index);
        return followed == null
                ? new ColumnUse(name, Use.NUMBER, "numbers")
                : new ColumnUse(name, Use.LEFT_OUT, "rises or falls with " + followed + ", so it tells the answer");
    }

    private static boolean isCounter(List<String> cells) {
        if (cells.size() < 3 || cells.stream().anyMatch(Cells::isMissing)) {
            return false;
        }
        double first = Cells.number(cells.get(0));
        for (int i = 1; i < cells.size(); i++) {
            if (Cells.number(cells.get(i)) != first + i) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFormula(String cell) {
        try {
            return !Composition.parse(cell).elements().isEmpty();
        } catch (CrystalException | IllegalArgumentException notFormula) {
            return false;
        }
    }
}
