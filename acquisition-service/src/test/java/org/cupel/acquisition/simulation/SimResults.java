package org.cupel.acquisition.simulation;

import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.validation.Results;
import org.cupel.acquisition.validation.ValidationResult;

final class SimResults implements Results {

    private final SimState state;

    SimResults(SimState state) {
        this.state = state;
    }

    @Override
    public Optional<ValidationResult> byKey(String idempotencyKey) {
        return state.results.values().stream()
                .filter(result -> result.idempotencyKey().equals(idempotencyKey))
                .findFirst();
    }

    @Override
    public Optional<ValidationResult> ofCandidate(UUID candidateId) {
        return state.results.values().stream()
                .filter(result -> result.candidateId().equals(candidateId))
                .findFirst();
    }

    @Override
    public boolean add(ValidationResult result) {
        if (byKey(result.idempotencyKey()).isPresent()) {
            return false;
        }
        state.results.put(result.id(), result);
        return true;
    }
}
