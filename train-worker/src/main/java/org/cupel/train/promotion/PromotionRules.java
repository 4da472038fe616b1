package org.cupel.train.promotion;

/**
 * When a challenger takes the title without a person.
 *
 * @param automatic false: never
 * @param poolSample unlabelled materials that both models predict, chosen by hash
 * @param maxReversed largest share of decisions on them that move between KEEP and KILL, judged by the lower end of its
 *     95 % interval
 * @param minResults fewer results that are new to both models say nothing
 */
public record PromotionRules(boolean automatic, int poolSample, double maxReversed, int minResults) {}
