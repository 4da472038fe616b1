package org.cupel.acquisition.validation;

import java.util.List;

/** Where results that contradict each other are kept. */
public interface Contradictions {

    /**
     * Keeps other results of the material from being recorded until the transaction ends, and tells those that are there, of
     * all campaigns.
     */
    List<ValidationResult> resultsToCompare(String materialId, String property);

    void add(Contradiction contradiction);

    /** Newest first. */
    List<Contradiction> of(String materialId, String property);
}
