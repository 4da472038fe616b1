package org.cupel.train.model;

import org.cupel.train.plan.Ensemble;

/**
 * Whether anything outside the train rows could have told a model about the others.
 *
 * @param weights what was seen before
 * @param split how rows were kept apart
 */
record CardLeakage(String weights, String split, LeakageFigures validation, LeakageFigures test) {

    private static final String COMPOSITIONS =
            "Train, validation and test never share a composition, and a composition never"
                    + " changes its part, so polymorphs stay together and the test rows are new to the model.";

    static CardLeakage of(NewModel model) {
        return new CardLeakage(
                weights(model.trained().ensemble()),
                model.warmStart() == null
                        ? COMPOSITIONS
                        : COMPOSITIONS + " The model it started from learnt from train rows of the same split alone.",
                LeakageFigures.of("validation", model.data(), model.data().validation()),
                LeakageFigures.of("test", model.data(), model.data().test()));
    }

    private static String weights(Ensemble ensemble) {
        return ensemble.backbone()
                .map(use -> "Not zero-leak: the backbone '" + use.name() + "' has seen "
                        + BackboneFacts.of(use).trainedOn()
                        + ". Whether rows of this test were among them is not known here; train with backbone none to"
                        + " be sure.")
                .orElse("Zero-leak: no weights from outside.");
    }
}
