package org.cupel.train.rest;

import java.time.Instant;
import java.util.UUID;
import org.cupel.train.promotion.ModelMove;
import org.cupel.train.promotion.RecordedMove;

/** A change of champion; the same again whenever the request is repeated. */
public record TitleView(
        long moveId,
        String property,
        String action,
        UUID modelId,
        UUID previousModelId,
        String state,
        String actor,
        String reason,
        Instant since) {

    static TitleView of(RecordedMove recorded) {
        ModelMove move = recorded.move();
        return new TitleView(
                recorded.id(),
                move.property(),
                move.action().wireName(),
                move.modelId(),
                move.other(),
                move.to().wireName(),
                move.actor(),
                move.reason(),
                recorded.at());
    }
}
