package org.cupel.predict.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.predict.model.ModelCache;
import org.cupel.schema.event.ModelPromoted;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Loads a promoted model ahead of use, in every worker. It changes no state, so it needs no inbox; whatever fails here is
 * met again, and handled, by the shard that needs the model.
 */
@ApplicationScoped
class ModelPromotedConsumer {

    private static final Logger LOG = Logger.getLogger(ModelPromotedConsumer.class);

    private final ObjectMapper json;
    private final ModelCache models;

    ModelPromotedConsumer(ObjectMapper json, ModelCache models) {
        this.json = json;
        this.models = models;
    }

    @Incoming("model-promoted")
    @Blocking
    void onMessage(String payload) {
        try {
            var event = json.readValue(payload, ModelPromoted.class);
            models.use(event.modelId(), model -> model.metadata().members());
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warnf("A promoted model was not loaded ahead of use: %s", e.getMessage());
        }
    }
}
