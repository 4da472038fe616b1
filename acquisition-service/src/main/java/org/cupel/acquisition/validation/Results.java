package org.cupel.acquisition.validation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where validation results are kept. */
public interface Results {

    Optional<ValidationResult> byKey(String idempotencyKey);

    /** In the order in which they came in. */
    List<ValidationResult> ofCandidate(UUID candidateId);

    /** @return false when another transaction used the idempotency key first; nothing is stored then */
    boolean add(ValidationResult result);
}
