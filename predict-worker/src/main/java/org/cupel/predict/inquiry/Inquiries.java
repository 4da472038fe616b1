package org.cupel.predict.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where inquiries and their answers are kept. Each method runs in the caller's transaction. */
public interface Inquiries {

    /** @return false when the key was used before */
    boolean add(Inquiry fresh, String idempotencyKey);

    Optional<Inquiry> find(UUID id);

    Optional<Inquiry> ofKey(String idempotencyKey);

    /**
     * Says what was found out at the beginning; of an earlier attempt nothing is changed.
     *
     * @throws ForgottenException when it is gone
     */
    void begun(UUID id, UUID modelId, int total, Instant at);

    /** The last row that is answered, 0 before the first. */
    int lastAnswered(UUID id);

    /** @throws ForgottenException when the inquiry is gone */
    void answer(UUID id, List<InquiryAnswer> answers);

    void finished(UUID id, Instant at);

    void failed(UUID id, String error, Instant at);

    /** With all of its answers. */
    void remove(UUID id);

    /** Makes others who store or remove the same file wait for the end of the transaction. */
    void lockFile(String sha256);

    boolean anyAsks(String sha256);
}
