package org.cupel.train.pretrain;

/**
 * How far one model is off on one set of rows, in the property's unit.
 *
 * @param model {@code backbone} or a baseline's name
 * @param groups chemical systems, drawn as wholes for the interval
 * @param low95 of the mean absolute error, by bootstrap
 * @param spearman null where the rows do not define it
 */
public record TestRow(
        String model, int n, int groups, double mae, double low95, double high95, double rmse, Double spearman) {}
