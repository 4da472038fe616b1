package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A factor against both baselines.
 *
 * @param evaluations where it is taken; null where the policy did not get there in half of its searches
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Versus(Double evaluations, Factor againstRandom, Factor againstGreedy) {}
