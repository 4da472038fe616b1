package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many times better; null where it is not known.
 *
 * @param low lower end of the 95 % interval over seeds
 * @param high upper end
 * @param atLeast the other one did not get there within its budget, which took the place of its evaluations
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Factor(Double value, Double low, Double high, boolean atLeast) {}
