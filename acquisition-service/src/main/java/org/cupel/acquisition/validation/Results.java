package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where validation results are kept. */
public interface Results {

    Optional<ValidationResult> byKey(String idempotencyKey);

    /** Reads it anew. */
    Optional<ValidationResult> find(UUID id);

    /** Of a candidate, without corrected ones, in the order in which they came in. */
    List<ValidationResult> standing(UUID candidateId);

    /** Says what stands in the place of a result from now on; before that is added. */
    void corrected(UUID id, UUID by);

    /** @return false when another transaction used the idempotency key first; nothing is stored then */
    boolean add(ValidationResult result);
}
