package org.cupel.acquisition.backtest;

import java.util.List;

/** Values that are known of materials, ingested or measured. */
public interface KnownValues {

    /**
     * Materials of which all the properties are known, in the order of their ids.
     *
     * @param properties as they are named here
     */
    List<Row> of(List<String> properties);

    /** @param values of the properties, in their order */
    record Row(String formula, double[] values) {}
}
