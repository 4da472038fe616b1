package org.cupel.predict.health;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningStart;

/** A worker that can verify nothing would refuse every model: it does not start, unless it is lenient. */
@ApplicationScoped
class SigningKeysAtStart {

    private final SignedModels models;

    SigningKeysAtStart(SignedModels models) {
        this.models = models;
    }

    void check(@Observes StartupEvent startup) {
        SigningStart.requireVerifier(models);
    }
}
