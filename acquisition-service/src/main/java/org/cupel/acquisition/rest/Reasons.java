package org.cupel.acquisition.rest;

/** Words for the campaign's message. */
final class Reasons {

    private Reasons() {}

    static String text(String verb, ReasonRequest why) {
        String actor = why == null || why.actor() == null ? "" : " by " + why.actor();
        String reason = why == null || why.reason() == null ? "" : ": " + why.reason();
        return verb + actor + reason + ".";
    }
}
