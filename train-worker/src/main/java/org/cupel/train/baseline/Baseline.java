package org.cupel.train.baseline;

import java.util.List;
import org.cupel.crystal.Composition;

/** A simple way to predict from the composition alone, which a model of structures has to beat. */
public interface Baseline {

    /** For reports, such as {@code random forest}. */
    String name();

    /** Learns; the same rows and seed give the same model. */
    Fitted fit(List<Composition> compositions, double[] targets);

    /** A baseline that has learnt. */
    @FunctionalInterface
    interface Fitted {

        /** One number per composition, in the targets' unit. */
        double[] predict(List<Composition> compositions);
    }
}
