package org.cupel.acquisition.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.MoveOutcome;

@ApplicationScoped
class CandidateRepository implements PanacheRepositoryBase<CandidateEntity, UUID>, Candidates {

    @Override
    public Optional<Candidate> find(UUID id) {
        return findByIdOptional(id).map(CandidateMapper::toDomain);
    }

    @Override
    public Optional<Candidate> find(UUID campaignId, String materialId) {
        // The database knows no text with a zero in it.
        return materialId.indexOf('\0') >= 0
                ? Optional.empty()
                : find("campaignId = ?1 and materialId = ?2", campaignId, materialId)
                        .firstResultOptional()
                        .map(CandidateMapper::toDomain);
    }

    @Override
    public Optional<Candidate> lock(UUID id) {
        Optional<CandidateEntity> row = findByIdOptional(id);
        row.ifPresent(entity -> getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE));
        return row.map(CandidateMapper::toDomain);
    }

    @Override
    public void save(MoveOutcome outcome) {
        CandidateMapper.copyMove(
                outcome.candidate(), findById(outcome.candidate().id()));
        getEntityManager().persist(HistoryMapper.toRow(outcome.entry()));
        flush();
    }

    @Override
    public int committed(UUID campaignId) {
        return (int) count(
                "campaignId = ?1 and (state = ?2 or heldFrom = ?2)",
                campaignId,
                CandidateState.IN_VALIDATION.wireName());
    }
}
