package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** Atomic fractions as columns, one per element that occurs among the candidates. */
final class Fractions {

    private Fractions() {}

    /** @return [candidates, then neighbours][elements] */
    static float[][] of(EvaluationData data) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        data.candidates().forEach(row -> elements.addAll(row.composition().elements()));
        List<EvaluationRow> rows = new ArrayList<>(data.candidates());
        rows.addAll(data.neighbours());
        return rows.stream().map(row -> fractions(row.composition(), elements)).toArray(float[][]::new);
    }

    private static float[] fractions(Composition composition, Set<Element> elements) {
        float[] fractions = new float[elements.size()];
        int at = 0;
        for (Element element : elements) {
            fractions[at++] = composition.elements().contains(element) ? (float) composition.fraction(element) : 0;
        }
        return fractions;
    }
}
