package org.cupel.acquisition.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Phase;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<CampaignEntity, UUID>, Campaigns {

    @Override
    public Optional<Campaign> find(UUID id) {
        return findByIdOptional(id).map(CampaignMapper::toDomain);
    }

    @Override
    public Optional<Campaign> named(String name) {
        return find("name", name).firstResultOptional().map(CampaignMapper::toDomain);
    }

    @Override
    public Optional<Campaign> lock(UUID id) {
        Optional<CampaignEntity> row = findByIdOptional(id);
        // Refreshing reads the row that the lock waited for; finding with a lock would return what was read before.
        row.ifPresent(entity -> getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE));
        return row.map(CampaignMapper::toDomain);
    }

    @Override
    public boolean add(Campaign campaign) {
        AdvisoryLock.take(
                getEntityManager(), "campaign " + campaign.definition().name());
        if (named(campaign.definition().name()).isPresent()) {
            return false;
        }
        persistAndFlush(CampaignMapper.toRow(campaign));
        return true;
    }

    @Override
    public void save(Campaign campaign) {
        CampaignMapper.copyProgress(campaign, findById(campaign.id()));
        flush();
    }

    @Override
    public void saveDraft(Campaign draft) {
        CampaignEntity row = findById(draft.id());
        CampaignMapper.copyDefinition(draft.definition(), row);
        CampaignMapper.copyProgress(draft, row);
        flush();
    }

    @Override
    public List<UUID> running(Phase phase) {
        return list("state = ?1 and phase = ?2 order by createdAt", CampaignState.RUNNING.wireName(), phase.wireName())
                .stream()
                .map(row -> row.id)
                .toList();
    }

    @Override
    public List<Campaign> running() {
        return list("state = ?1 order by createdAt", CampaignState.RUNNING.wireName()).stream()
                .map(CampaignMapper::toDomain)
                .toList();
    }
}
