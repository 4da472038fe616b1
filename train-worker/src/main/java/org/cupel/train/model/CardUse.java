package org.cupel.train.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model is for, and where it ends.
 *
 * @param limits each a sentence, with the figures of this model
 */
record CardUse(String intended, List<String> limits) {

    private static final int FEW_ROWS = 100;
    private static final double NOMINAL_COVERAGE = 0.8;

    static CardUse of(NewModel model, CardData data) {
        String intended = "To rank crystals by " + model.property() + " ("
                + model.task().unit() + ") and to choose which of them to calculate or to make. It replaces neither.";
        List<String> limits = new ArrayList<>();
        limits.add("It learnt from crystals of " + data.smallestCrystalAtoms() + " to " + data.largestCrystalAtoms()
                + " atoms made of " + String.join(", ", data.elements())
                + ". Of anything else it may say something and knows nothing.");
        limits.add("Its labels are " + data.labelOrigins() + ": it cannot be better than they are.");
        limits.add(
                "It sees a crystal as it is given: ordered, periodic and relaxed. Surfaces, molecules, disorder and charge are"
                        + " outside.");
        if (model.metrics().route() != null) {
            limits.add(model.metrics().route());
        }
        limits.add(coverage(model.metrics().test()));
        if (data.testRows() < FEW_ROWS) {
            limits.add("Only " + data.testRows() + " rows were kept for the test, so its figures are rough.");
        }
        if (!model.task().thresholds().exist()) {
            limits.add("The property has no thresholds of stability: p_stable and p_metastable mean nothing.");
        }
        return new CardUse(intended, List.copyOf(limits));
    }

    private static String coverage(Quality test) {
        if (test.coverage() == null) {
            return "No test rows: nothing is known of what its intervals cover.";
        }
        return String.format(
                Locale.ROOT,
                "Between its q10 and q90 lie %.0f %% of %d test rows (95 %% interval %.0f to %.0f %%), where %.0f %% are meant,"
                        + " before any calibration.",
                100 * test.coverage(),
                test.n(),
                100 * test.coverageLow95(),
                100 * test.coverageHigh95(),
                100 * NOMINAL_COVERAGE);
    }
}
