package org.cupel.predict.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The most recently used models, loaded once each. A model that is dropped while in use is closed by its last user. */
@ApplicationScoped
public class ModelCache {

    private final ModelLoader loader;
    private final int capacity;
    private final Map<UUID, CachedModel> models = new LinkedHashMap<>(4, 0.75f, true);

    ModelCache(ModelLoader loader, RuntimeSettings settings) {
        this.loader = loader;
        this.capacity = Math.max(1, settings.cachedModels());
    }

    /**
     * Lends a model for the duration of some work.
     *
     * @throws UnusableModelException when it is not registered or cannot be used
     */
    public <T> T use(UUID modelId, Function<OnnxEnsemble, T> work) {
        CachedModel model = acquire(modelId);
        try {
            return work.apply(model.loaded(() -> loader.load(modelId)));
        } catch (RuntimeException e) {
            forgetUnlessLoaded(modelId, model);
            throw e;
        } finally {
            model.release();
        }
    }

    /** The ids of the cached models. */
    public List<UUID> cached() {
        synchronized (models) {
            return List.copyOf(models.keySet());
        }
    }

    private CachedModel acquire(UUID modelId) {
        synchronized (models) {
            CachedModel model = models.computeIfAbsent(modelId, id -> new CachedModel());
            model.acquire();
            if (models.size() > capacity) {
                var eldest = models.entrySet().iterator();
                CachedModel dropped = eldest.next().getValue();
                eldest.remove();
                dropped.drop();
            }
            return model;
        }
    }

    private void forgetUnlessLoaded(UUID modelId, CachedModel model) {
        synchronized (models) {
            if (!model.isLoaded() && models.remove(modelId, model)) {
                model.drop();
            }
        }
    }

    @PreDestroy
    void closeAll() {
        synchronized (models) {
            models.values().forEach(CachedModel::drop);
            models.clear();
        }
    }
}
