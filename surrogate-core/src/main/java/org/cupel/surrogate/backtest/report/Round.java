package org.cupel.surrogate.backtest.report;

import java.util.List;

/**
 * A part of a tournament.
 *
 * @param seeds that the policies have played at its end
 * @param out policies that were not played further
 */
public record Round(int seeds, List<String> policies, List<String> out) {}
