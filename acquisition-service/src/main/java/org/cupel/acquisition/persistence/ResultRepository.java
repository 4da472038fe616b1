package org.cupel.acquisition.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.validation.Results;
import org.cupel.acquisition.validation.ValidationResult;

@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<ResultEntity, UUID>, Results {

    @Override
    public Optional<ValidationResult> byKey(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey).firstResultOptional().map(ResultMapper::toDomain);
    }

    @Override
    public Optional<ValidationResult> find(UUID id) {
        Optional<ResultEntity> row = findByIdOptional(id);
        row.ifPresent(getEntityManager()::refresh);
        return row.map(ResultMapper::toDomain);
    }

    @Override
    public List<ValidationResult> standing(UUID candidateId) {
        return list("candidateId = ?1 and correctedBy is null order by recordedAt, id", candidateId).stream()
                .map(ResultMapper::toDomain)
                .toList();
    }

    @Override
    public void corrected(UUID id, UUID by) {
        findById(id).correctedBy = by;
        flush();
    }

    @Override
    public boolean add(ValidationResult result) {
        AdvisoryLock.take(getEntityManager(), "result " + result.idempotencyKey());
        if (byKey(result.idempotencyKey()).isPresent()) {
            return false;
        }
        persistAndFlush(ResultMapper.toRow(result));
        return true;
    }
}
