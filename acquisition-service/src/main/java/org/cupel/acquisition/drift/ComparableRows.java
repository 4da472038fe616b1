package org.cupel.acquisition.drift;

import java.util.List;
import java.util.stream.IntStream;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.DriftReference.Column;

/**
 * The rows of a training that a campaign's selection would have taken, since its pool is of those alone: a campaign for
 * lithium differs from a training on everything without anything having moved. All rows, when too few are of the selection.
 */
record ComparableRows(DriftReference.Rows rows, int[] places) {

    /** @param atLeast rows below which all are taken */
    static ComparableRows of(DriftReference.Rows rows, Selection selection, int atLeast) {
        double[] atoms = rows.column(DriftReference.ATOMS).map(Column::values).orElse(null);
        int[] selected = IntStream.range(0, rows.size())
                .filter(row -> takes(selection, rows.formulas().get(row), atoms == null ? 0 : atoms[row]))
                .toArray();
        return new ComparableRows(
                rows,
                selected.length >= atLeast
                        ? selected
                        : IntStream.range(0, rows.size()).toArray());
    }

    private static boolean takes(Selection selection, String formula, double atoms) {
        List<String> elements = Composition.parse(formula).elements().stream()
                .map(Element::symbol)
                .toList();
        return elements.containsAll(selection.requiredElements())
                && selection.excludedElements().stream().noneMatch(elements::contains)
                && (selection.maxAtoms() == null || atoms <= selection.maxAtoms());
    }

    double[] values(Column column) {
        return IntStream.of(places).mapToDouble(row -> column.values()[row]).toArray();
    }

    /** Of the first rows at most. */
    List<Composition> compositions(int most) {
        return IntStream.of(places)
                .limit(most)
                .mapToObj(row -> Composition.parse(rows.formulas().get(row)))
                .toList();
    }

    /** @param vectors of the first rows of all */
    double[][] vectors(float[][] vectors) {
        return IntStream.of(places)
                .filter(row -> row < vectors.length)
                .mapToObj(row -> IntStream.range(0, vectors[row].length)
                        .mapToDouble(i -> vectors[row][i])
                        .toArray())
                .toArray(double[][]::new);
    }
}
