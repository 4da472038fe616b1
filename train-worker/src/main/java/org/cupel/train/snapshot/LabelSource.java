package org.cupel.train.snapshot;

import java.util.function.Consumer;

/** All labels known now. */
public interface LabelSource {

    /** Hands over every labelled material in ascending order of its id, one row each; rows are not kept in memory. */
    void forEach(String property, Consumer<LabelledRow> row);
}
