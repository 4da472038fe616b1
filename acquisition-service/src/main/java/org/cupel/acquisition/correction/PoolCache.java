package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;

/** The pools that were corrected most recently; after a restart they are read again. */
@ApplicationScoped
class PoolCache {

    private final PoolLoader loader;
    private final CorrectionSettings settings;
    private final Map<Key, CorrectablePool> pools = new LinkedHashMap<>(4, 0.75f, true);

    PoolCache(PoolLoader loader, CorrectionSettings settings) {
        this.loader = loader;
        this.settings = settings;
    }

    CorrectablePool of(Campaign campaign, Basis basis) {
        var key = new Key(campaign.id(), basis.predictionRequestId(), basis.modelId());
        synchronized (pools) {
            CorrectablePool cached = pools.get(key);
            if (cached != null) {
                return cached;
            }
        }
        CorrectablePool loaded = loader.load(campaign, basis);
        synchronized (pools) {
            pools.keySet().removeIf(other -> other.campaignId().equals(key.campaignId()));
            pools.put(key, loaded);
            while (pools.size() > settings.cachedPools()) {
                pools.remove(pools.keySet().iterator().next());
            }
        }
        return loaded;
    }

    private record Key(UUID campaignId, UUID predictionRequestId, UUID modelId) {}
}
