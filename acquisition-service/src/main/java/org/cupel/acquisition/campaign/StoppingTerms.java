package org.cupel.acquisition.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A {@link StoppingRule} as it is sent, stored and shown: its name with those of the figures that it needs.
 *
 * @param rounds batches of results
 * @param by in the property's unit
 * @param finds number of candidates, may be a fraction
 * @param cost what one experiment has to be worth; see {@link StoppingRule.WorthBelow}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoppingTerms(String rule, Integer rounds, Double by, Double finds, Double cost) {}
