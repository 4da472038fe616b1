package org.cupel.acquisition.validation;

import java.util.List;
import java.util.UUID;

/** Where results that contradict each other are kept. */
public interface Contradictions {

    /**
     * Keeps other results of the material from being recorded until the transaction ends, and tells those that stand
     * with a value, of all campaigns.
     */
    List<ValidationResult> resultsToCompare(String materialId, String property);

    void add(Contradiction contradiction);

    /** Of a result that is corrected nobody has to know any more what it was at odds with. */
    void forget(UUID resultId);

    /** Newest first. */
    List<Contradiction> of(String materialId, String property);
}
