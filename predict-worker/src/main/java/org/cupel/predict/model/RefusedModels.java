package org.cupel.predict.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.signature.RefusedModelException;
import org.jboss.logging.Logger;

/** The models that this worker was asked to use and did not, the latest last, until they are what was signed again. */
@ApplicationScoped
public class RefusedModels {

    private static final Logger LOG = Logger.getLogger(RefusedModels.class);
    private static final int KEPT = 10;

    private final Map<UUID, String> reasons = new LinkedHashMap<>();

    /** Says so in the log, once per reason. */
    synchronized void add(UUID modelId, RefusedModelException refused) {
        String before = reasons.remove(modelId);
        reasons.put(modelId, refused.getMessage());
        if (reasons.size() > KEPT) {
            reasons.remove(reasons.keySet().iterator().next());
        }
        if (!refused.getMessage().equals(before)) {
            LOG.errorf("REFUSED: model %s is not used. %s", modelId, refused.getMessage());
        }
    }

    synchronized void remove(UUID modelId) {
        reasons.remove(modelId);
    }

    /** Why, by the model's id. */
    public synchronized Map<UUID, String> reasons() {
        return new LinkedHashMap<>(reasons);
    }
}
