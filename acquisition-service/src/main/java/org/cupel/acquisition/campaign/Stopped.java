package org.cupel.acquisition.campaign;

/**
 * Why a campaign is finished.
 *
 * @param by name of the rule, or one of the names here
 * @param why a sentence for people, with the figures
 */
public record Stopped(String by, String why) {

    public static final String BY_HAND = "by-hand";
    public static final String POOL_EMPTY = "pool-empty";
    public static final String MAX_ITERATIONS = "max-iterations";
}
