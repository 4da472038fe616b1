package org.cupel.train.rest;

import java.util.UUID;
import org.cupel.platform.problem.ProblemException;
import org.cupel.train.promotion.TitleOrder;

/**
 * Body of a promotion or a roll-back.
 *
 * @param to of a roll-back: a former champion; absent for the one before
 * @param expectedChampion whom the caller believes to be champion; absent when that does not matter
 */
public record TitleRequest(String actor, String reason, UUID to, UUID expectedChampion) {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    /** @throws ProblemException when nobody or no reason is named, or the key is missing */
    static TitleOrder order(TitleRequest request, String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    BAD_REQUEST,
                    "idempotency-key-missing",
                    "The request came without the header Idempotency-Key. Send one of your own, e.g. a UUID, and the same"
                            + " one when you repeat the request.");
        }
        if (request == null || blank(request.actor()) || blank(request.reason())) {
            throw new ProblemException(
                    UNPROCESSABLE,
                    "invalid-promotion",
                    "A title changes hands for a reason: actor is '" + (request == null ? null : request.actor())
                            + "' and reason '" + (request == null ? null : request.reason()) + "'. Send both.");
        }
        return new TitleOrder(
                request.actor().strip(), request.reason().strip(), request.expectedChampion(), key.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
