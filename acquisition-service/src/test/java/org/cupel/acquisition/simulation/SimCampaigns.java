package org.cupel.acquisition.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Phase;

final class SimCampaigns implements Campaigns {

    private final SimState state;

    SimCampaigns(SimState state) {
        this.state = state;
    }

    @Override
    public Optional<Campaign> find(UUID id) {
        return Optional.ofNullable(state.campaigns.get(id));
    }

    @Override
    public Optional<Campaign> named(String name) {
        return state.campaigns.values().stream()
                .filter(campaign -> campaign.definition().name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<Campaign> lock(UUID id) {
        return find(id);
    }

    @Override
    public boolean add(Campaign campaign) {
        if (named(campaign.definition().name()).isPresent()) {
            return false;
        }
        state.campaigns.put(campaign.id(), campaign);
        return true;
    }

    @Override
    public void save(Campaign campaign) {
        state.campaigns.put(campaign.id(), campaign);
    }

    @Override
    public void saveDraft(Campaign draft) {
        save(draft);
    }

    @Override
    public List<UUID> running(Phase phase) {
        return running().stream()
                .filter(campaign -> campaign.loop().in(phase))
                .map(Campaign::id)
                .toList();
    }

    @Override
    public List<Campaign> running() {
        return state.campaigns.values().stream()
                .filter(campaign -> campaign.loop().running())
                .toList();
    }
}
