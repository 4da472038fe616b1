package org.cupel.acquisition.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.cupel.acquisition.campaign.RetrainRule;

/**
 * The newest training that a campaign asked for.
 *
 * @param labels known then, null when nobody counted
 */
public record LastTraining(Instant askedAt, Integer labels) {

    /** Whether the rule's days have passed. */
    boolean outOfDate(RetrainRule rule, Instant now) {
        return rule.afterDays() != null && !now.isBefore(askedAt.plus(Duration.ofDays(rule.afterDays())));
    }

    /**
     * Why it is time to train again. Time alone teaches nothing: a result or another label has to be new.
     *
     * @param fresh results of the campaign since
     * @param labelled labels known now, empty while they cannot be read
     */
    Optional<String> overdue(RetrainRule rule, int fresh, OptionalInt labelled, Instant now) {
        if (!outOfDate(rule, now)) {
            return Optional.empty();
        }
        int more = labels == null ? 0 : labelled.orElse(labels) - labels;
        if (fresh <= 0 && more <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                rule.afterDays() + " days since the last training, with " + Math.max(fresh, more) + " new labels");
    }
}
