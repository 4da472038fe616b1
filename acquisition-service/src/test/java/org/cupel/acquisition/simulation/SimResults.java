package org.cupel.acquisition.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.validation.Contradiction;
import org.cupel.acquisition.validation.Contradictions;
import org.cupel.acquisition.validation.Results;
import org.cupel.acquisition.validation.ValidationResult;

final class SimResults implements Results, Contradictions {

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
    public Optional<ValidationResult> find(UUID id) {
        return Optional.ofNullable(state.results.get(id));
    }

    @Override
    public void corrected(UUID id, UUID by) {
        throw new UnsupportedOperationException("Nobody corrects results in the simulation.");
    }

    @Override
    public void forget(UUID resultId) {
        throw new UnsupportedOperationException("Nobody corrects results in the simulation.");
    }

    @Override
    public List<ValidationResult> standing(UUID candidateId) {
        return state.results.values().stream()
                .filter(result -> result.candidateId().equals(candidateId))
                .toList();
    }

    @Override
    public List<ValidationResult> resultsToCompare(String materialId, String property) {
        return state.results.values().stream()
                .filter(result -> result.materialId().equals(materialId)
                        && result.measurement().property().equals(property))
                .toList();
    }

    @Override
    public void add(Contradiction contradiction) {
        state.contradictions.add(contradiction);
    }

    @Override
    public List<Contradiction> of(String materialId, String property) {
        return state.contradictions.stream()
                .filter(found -> found.materialId().equals(materialId))
                .toList();
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
